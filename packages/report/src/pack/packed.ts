// What the page contains: the data of a report without repetitions. The page reads each part when it is first shown.
import type { Diagnostic } from '@apimkit/diagnostics';
import type { BlastRadius, GraphEdge, GraphNode } from '@apimkit/graph';
import type { EffectiveElement, SectionName } from '@apimkit/policy';
import type { Drift, Plan } from '@apimkit/sync';
import type { ReportData, ReportEnvironment, ServiceInventory } from '../types.ts';

/** A part that was not requested, and how to get it. */
export interface Absent {
  readonly title: string;
  readonly advice: string;
}

/** Numbers of the overview. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  /** The section behind it. */
  readonly section: SectionId;
  /** Draws attention if the value is not 0. */
  readonly isBad?: true;
}

/** A section of the page. */
export type SectionId = (typeof sectionIds)[number];

/** Every section, in the order of the navigation. */
export const sectionIds = [
  'overview',
  'status',
  'plan',
  'drift',
  'findings',
  'breaking',
  'policies',
  'tests',
  'resources',
] as const;

/** The part that every view needs. */
export interface Main extends Pick<ReportData, 'title' | 'commit' | 'environment' | 'version'> {
  readonly sections: readonly SectionId[];
  readonly absent: readonly Absent[];
  readonly figures: readonly Figure[];
}

/** An element of an effective policy; children are indices. */
export interface PackedElement extends Pick<EffectiveElement, 'name' | 'tag' | 'origin'> {
  /** Absent for containers, and if it equals the tag. */
  readonly source?: string;
  readonly children?: readonly number[];
}

/** Sections, with the indices of their elements, and problems. */
export interface Pipeline {
  readonly sections: Readonly<Record<SectionName, readonly number[]>>;
  readonly problems: readonly string[];
}

/** A call, with the index of its pipeline. */
export interface PackedCall {
  readonly api: string;
  readonly operation?: string;
  readonly product?: string;
  readonly pipeline: number;
}

/** Effective policies. */
export interface Policies {
  readonly elements: readonly PackedElement[];
  readonly pipelines: readonly Pipeline[];
  readonly calls: readonly PackedCall[];
}

/** First and last index. */
export type Span = readonly [first: number, last: number];

/** What a change affects, as spans of the sorted ids of each sort. */
export interface PackedEffect {
  readonly all?: true;
  readonly apis: readonly Span[];
  readonly operations: readonly Span[];
  readonly products: readonly Span[];
  readonly subscriptions: readonly Span[];
}

/** What a change of each resource affects. */
export interface Effects {
  readonly ids: Readonly<Record<Exclude<keyof BlastRadius, 'all'>, readonly string[]>>;
  readonly of: Readonly<Record<string, PackedEffect>>;
}

/** The resources and their dependencies. */
export interface Resources {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The look of each node that has another look than `other`, by its kind. */
  readonly looks: Readonly<Record<string, string>>;
}

/** An environment; of unchanged resources, a plan has the number only. */
export interface PackedEnvironment extends Omit<ReportEnvironment, 'plan' | 'drift'> {
  readonly plan?: Plan;
  readonly drift?: Drift;
}

/** An environment, as text. */
export interface PackedStatusEnvironment {
  readonly name: string;
  readonly service?: string;
  /** Whether the service was read, or why something could not be. */
  readonly reading: string;
  readonly last: string;
  /** The command that continues the last publish. */
  readonly next?: string;
  /** Changes and findings outside of APIs. */
  readonly others: readonly string[];
}

/** Environments and APIs, as text. */
export interface PackedStatus {
  readonly environments: readonly PackedStatusEnvironment[];
  readonly apis: readonly {
    readonly api: string;
    readonly title?: string;
    readonly isNoteworthy: boolean;
    /** The parts of the cell of each environment. */
    readonly cells: readonly (readonly string[])[];
  }[];
  /** Explains the words. */
  readonly legend: readonly string[];
}

/** The parts of a page, by the name of their element. */
export interface Parts {
  readonly main: Main;
  readonly inventory?: ServiceInventory;
  readonly environments?: readonly PackedEnvironment[];
  readonly findings?: readonly Diagnostic[];
  readonly breaking?: NonNullable<ReportData['breaking']>;
  readonly status?: PackedStatus;
  readonly tests?: NonNullable<ReportData['tests']>;
  readonly policies?: Policies;
  readonly resources?: Resources;
  readonly effects?: Effects;
}
