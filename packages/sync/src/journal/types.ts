import type { JsonObject } from '@apimkit/openapi';
import type { StepOutcome } from '../apply/outcome.ts';
import type { SavedPlan } from '../saved/types.ts';

/** The format of journals that this version reads and writes. */
export const journalVersion = 1;

/** A live resource before a step, without secrets. */
export interface ResourceRecord {
  readonly id: string;
  readonly payload: JsonObject;
  readonly policy?: string;
  /** The text of its specification. */
  readonly specification?: string;
  /** Name of its link, in a workspace. */
  readonly link?: string;
  /** Paths that are left out because they are secret: the service keeps them when the rest is restored. */
  readonly secrets?: readonly string[];
  /** Paths that are left out because their values may be secret: the resource cannot be restored. */
  readonly leftOut?: readonly string[];
}

/** The first line of a journal. */
export interface JournalHeader {
  readonly journal: typeof journalVersion;
  /** Id of the run, which is sent with every request. */
  readonly run: string;
  /** The plan that is applied, without the steps that keep something. */
  readonly saved: SavedPlan;
}

/** A line of a journal after the first. */
export type JournalEntry =
  /**
   * The step is about to write. `before` has what is there, and what disappears with it; `along` what the service may delete together
   * with it, although this step is not about it.
   */
  | {
      readonly state: 'started';
      readonly step: string;
      readonly before: readonly ResourceRecord[];
      readonly along?: readonly ResourceRecord[];
    }
  /** The service reported that this run created a resource. */
  | { readonly state: 'created'; readonly step: string; readonly id: string }
  /** The step has ended. */
  | {
      readonly state: StepOutcome['outcome'];
      readonly step: string;
      readonly error?: string;
      /** Nothing was sent, because the resource changed since the plan. */
      readonly sent?: false;
    }
  /** Another run continues. */
  | { readonly state: 'resumed'; readonly run: string }
  /** The run has ended. SHA-256 of the resources as they were read back. */
  | { readonly state: 'ended'; readonly contents: Readonly<Record<string, string>> };

/** Where a journal is written. */
export interface Journal {
  /** Resolves when the entry is stored for good: the run does nothing that depends on it before. */
  write(entry: JournalEntry): Promise<void>;
}

/** What an interrupted run did, as its journal shows. */
export interface ResumeState {
  /** Steps that have ended with success, by key. They are not repeated. */
  readonly confirmed: ReadonlyMap<string, 'done' | 'unchanged'>;
  /** Keys of the steps that may have written. */
  readonly started: ReadonlySet<string>;
  /** Resources that the run is proved to have created. */
  readonly created: readonly string[];
  /** By key of a step that started: what the service may have deleted together with its resource, as it was before. */
  readonly along: ReadonlyMap<string, readonly ResourceRecord[]>;
}
