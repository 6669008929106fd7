import type { Artifacts, Graph } from '@apimkit/model';

/** Both sides of a plan, and their references if they are known. */
export interface WarningInput {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** The references of the desired side. */
  readonly wanted?: Graph;
  /** The references of the live side. */
  readonly standing?: Graph;
}
