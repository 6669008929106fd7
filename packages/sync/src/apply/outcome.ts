import type { Step } from '../plan/types.ts';

/** The result of a step. */
export interface StepOutcome {
  readonly key: string;
  readonly id: string;
  readonly op: Step['op'];
  readonly outcome: 'done' | 'failed' | 'skipped' | 'unchanged' | 'blocked';
  /** Why it failed, was skipped, or is blocked. */
  readonly error?: string;
}
