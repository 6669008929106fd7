/**
 * A requested ruleset, rule, path or baseline does not exist or cannot be read. The message explains what to do next;
 * tools show it without a stack.
 */
export class LintError extends Error {
  override readonly name = 'LintError';
}

/** Turns the `TypeError` of a rule package about a value that the user gave into a {@link LintError}. */
export function understood<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypeError ? new LintError(error.message) : error;
  }
}
