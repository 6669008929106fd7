/**
 * What was asked of the linter does not exist or cannot be read: a ruleset, a rule, a path, a baseline. The message says what to do next;
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
