import type { Plan } from '../plan/types.ts';

/** The format of saved plans that this version reads and writes. */
export const savedPlanVersion = 1;

/** A live resource that a step touches, as the plan found it. */
export interface TouchedResource {
  readonly id: string;
  /** SHA-256 of its content without secrets; null if it did not exist. */
  readonly content: string | null;
  /** SHA-256 of its specification, if a step replaces that. */
  readonly specification?: string;
}

/** A plan in a file, bound to everything that it was made from. It contains no secrets. */
export interface SavedPlan {
  readonly version: typeof savedPlanVersion;
  /** Version of apimkit. */
  readonly tool: string;
  /** When it was made. */
  readonly time: string;
  /** ARM id of the service. */
  readonly service: string;
  /** Commit of the artifacts, if they are in a repository. */
  readonly commit?: string;
  /** SHA-256 of the artifacts that the plan compares, after overrides and without secrets. */
  readonly artifacts: string;
  /** SHA-256 by resource, of those that are written. */
  readonly files: Readonly<Record<string, string>>;
  /** Salted fingerprint of the secrets that are written. */
  readonly secrets?: { readonly salt: string; readonly fingerprint: string };
  /** Options that the plan was made with. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>;
  readonly touched: readonly TouchedResource[];
  readonly plan: Plan;
}
