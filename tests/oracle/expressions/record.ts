/** A value as the records have it: its type at run time, its text, its items. */
export interface Description {
  readonly type: string;
  readonly text?: string;
  readonly items?: readonly Description[];
}

/** What one evaluation of an expression gave. `error` is a code of the C# compiler: the expression does not compile. */
export type ExpressionRecord =
  | Description
  | { readonly throws: string; readonly message?: string }
  | { readonly error: string; readonly message?: string }
  | { readonly limit: true };

/** What our evaluator gave: it can also refuse to run what it does not support. */
export type OurRecord = ExpressionRecord | { readonly unsupported: string };

/** An expression to evaluate over contexts. */
export interface Job {
  /** `@(…)` or `@{…}`. */
  readonly source: string;
  readonly runs: readonly Run[];
}

/** One context of a job, with variables and a body that the expression expects. */
export interface Run {
  readonly context: string;
  /** C# by the name of the variable. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly responses?: Readonly<Record<string, ResponseFile>>;
  /** The access token by the name of the variable with an `Authorization`. */
  readonly authorizations?: Readonly<Record<string, string>>;
  /** JSON in place of a body that is a JSON object. */
  readonly body?: string;
}

/** A response in a file of a context. */
export interface ResponseFile {
  readonly statusCode: number;
  readonly statusReason: string;
  readonly headers: readonly (readonly [string, readonly string[]])[];
  readonly body?: string;
}

/** A committed file of records: one record, or one for each context where they differ. */
export interface RecordsFile {
  readonly runtime: string;
  readonly records: Readonly<Record<string, ExpressionRecord | readonly ExpressionRecord[]>>;
}

const text = ({ message, ...record }: OurRecord & { readonly message?: string }): string => {
  void message;
  return JSON.stringify(record);
};

/** How our evaluation compares with one of .NET. */
export type Verdict = 'equal' | 'refused' | 'different';

/** Compares records. All that does not compile is alike, whatever the code of the error is. */
export function verdictOf(expected: ExpressionRecord, actual: OurRecord): Verdict {
  if ('unsupported' in actual) return 'refused';
  if ('error' in expected || 'error' in actual) return 'error' in expected && 'error' in actual ? 'equal' : 'different';
  return text(expected) === text(actual) ? 'equal' : 'different';
}
