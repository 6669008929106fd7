import type { Run } from './run.ts';
import type { Value } from './values.ts';

/** The text of a value as `object.ToString()` makes it, in the invariant culture; empty for null. */
export function textOf(run: Run, value: Value): string {
  void run;
  return value === null ? '' : String(value);
}
