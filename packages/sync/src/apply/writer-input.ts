import type { Artifacts } from '@apimkit/model';
import type { ResumeState } from '../journal/types.ts';
import type { Guards } from '../plan/guards.ts';
import type { Step } from '../plan/types.ts';
import type { Recorder } from './recorder.ts';

/** What the steps of a plan are written from. */
export interface WriterInput {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  readonly steps: readonly Step[];
  readonly guards?: Guards;
  /** Milliseconds for which a difference may last when resources are read back. */
  readonly patience?: number;
  /** What an earlier run of the same plan did. */
  readonly resume?: ResumeState;
  readonly recorder?: Recorder | undefined;
}
