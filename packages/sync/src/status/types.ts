import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts } from '@apimkit/model';
import type { Drift } from '../drift/drift.ts';
import type { JournalSummary } from '../journal/summary.ts';
import type { Plan } from '../plan/types.ts';

/** Version and current revision of an API in an environment. */
export interface ApiState {
  readonly version?: string;
  /** Number of the current revision. */
  readonly revision: string;
}

/** Changes that a publish would make, by operation. */
export type PendingCounts = Readonly<Record<'create' | 'update' | 'delete' | 'blocked', number>>;

/**
 * Resources that differ between files and service, by the side that changed since the last publish; `unknown` without the
 * applied state of that publish.
 */
export type DriftCounts = Readonly<Record<'files' | 'service' | 'both' | 'unknown', number>>;

/** Findings by severity. */
export type FindingCounts = Readonly<Record<Diagnostic['severity'], number>>;

/** What is counted for an API, and for everything else of an environment. An absent number is unknown, never 0. */
export interface StatusCounts {
  /** Absent unless the service was read. */
  readonly pending?: PendingCounts;
  /** Absent unless the service was read. */
  readonly drift?: DriftCounts;
  /** Absent unless the files were linted. */
  readonly findings?: FindingCounts;
}

/** A publish that changed something. */
export interface StatusPublish {
  /** When its plan was made. */
  readonly time: string;
  readonly commit?: string;
}

/** An API in an environment. */
export interface StatusCell extends StatusCounts {
  readonly environment: string;
  /** Its id in this environment, if override files rename it. */
  readonly name?: string;
  /** Absent when the files do not contain it, or cannot be read. */
  readonly files?: ApiState;
  /** Absent when the service does not have it, or was not read. */
  readonly live?: ApiState;
  /** The last publish of this folder's journals that changed it. */
  readonly published?: StatusPublish;
}

/** An API with all of its revisions, in every environment that has it. */
export interface StatusRow {
  /** Its id in the files: `api:orders`. */
  readonly api: string;
  readonly title?: string;
  /** In the order of the environments. */
  readonly cells: readonly StatusCell[];
  /** Something is pending, differs between the sides or the environments, or has errors. */
  readonly isNoteworthy: boolean;
}

/** Whether something was read. */
export type StatusReading =
  | { readonly state: 'read' | 'not-read' }
  /** Everything that depends on it is unknown. */
  | { readonly state: 'failed'; readonly error: string };

/** The last publish of an environment. */
export interface StatusRun extends Omit<JournalSummary, 'service'> {
  /** Its journal. */
  readonly file: string;
  /** The command that continues an interrupted or failed publish. */
  readonly next?: string;
}

/** An environment of a repository. */
export interface StatusEnvironment {
  readonly name: string;
  /** Name of the service, if the project file or the override files have it. */
  readonly service?: string;
  readonly files: StatusReading;
  readonly live: StatusReading;
  /** The applied state of the last publish was given, so that it is known which side changed. */
  readonly hasState: boolean;
  readonly last?: StatusRun;
  /** Number of APIs in the files. */
  readonly apis: number;
  /** What belongs to no API. */
  readonly others: StatusCounts;
}

/** Environments and APIs of a repository, as plain JSON without secrets. */
export interface StatusMatrix {
  /** Version of this format. It changes only when a program that reads it must change. */
  readonly version: 1;
  /** In the order of the project file. */
  readonly environments: readonly StatusEnvironment[];
  /** Sorted by id. */
  readonly apis: readonly StatusRow[];
}

/** A publish, as a journal records it. */
export interface PublishRecord {
  readonly file: string;
  readonly summary: JournalSummary;
  /** Resources that it wrote or deleted. */
  readonly changed: readonly string[];
}

/** The service of an environment, compared with the files. */
export interface LiveFacts {
  readonly artifacts: Artifacts;
  /** The plan of a publish with the options of the environment. */
  readonly plan: Pick<Plan, 'steps'>;
  readonly drift: Pick<Drift, 'entries'>;
  /** The drift was compared with the state of the last publish. */
  readonly hasState: boolean;
}

/** What was not read, and why. */
export interface FailedFacts {
  readonly error: string;
}

/** An environment as {@link statusOf} needs it. */
export interface EnvironmentFacts {
  readonly name: string;
  /** Name of the service. */
  readonly service?: string;
  /** The artifacts with the overrides of the environment. */
  readonly files: Artifacts | FailedFacts;
  /** Absent when the service was not read. */
  readonly live?: LiveFacts | FailedFacts;
  /** The publishes to this service, the newest first. */
  readonly publishes?: readonly PublishRecord[];
  /** Absent when the files were not linted. */
  readonly findings?: readonly Diagnostic[];
}
