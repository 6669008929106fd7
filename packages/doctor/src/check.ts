/** `skipped`: the check does not apply, or it needs one that failed. */
export type CheckStatus = 'ok' | 'warning' | 'error' | 'skipped';

/** What came of a check. */
export interface Outcome {
  readonly status: CheckStatus;
  /** What was found, in one line. */
  readonly detail: string;
  /** What to do next; present for warnings and errors. */
  readonly fix?: string;
}

/** A check that was done. */
export interface CheckResult extends Outcome {
  /** Stable name. */
  readonly id: string;
  readonly title: string;
}

/** A check as data. */
export interface CheckDeclaration {
  readonly id: string;
  readonly title: string;
  /** Checks without which this one has no meaning: it is skipped when one of them fails. */
  readonly needs?: readonly string[];
  /** Checks that this one waits for, whatever comes of them. */
  readonly after?: readonly string[];
  /** The check reads files only, which may take longer than the limit in a large repository. */
  readonly isLocal?: true;
  run(): Promise<Outcome> | Outcome;
}

export const ok = (detail: string): Outcome => ({ status: 'ok', detail });
export const skipped = (detail: string): Outcome => ({ status: 'skipped', detail });
export const warning = (detail: string, fix: string): Outcome => ({ status: 'warning', detail, fix });
export const failed = (detail: string, fix: string): Outcome => ({ status: 'error', detail, fix });
