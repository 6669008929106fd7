/**
 * The exit codes of all commands. See docs/guides/exit-codes.md.
 *
 * Terraform uses 2 for changes. Here 2 means "could not complete", as in ESLint and Spectral, because a
 * pipeline that treats a failed sign-in as changes would continue with the publish: docs/adr/0011-exit-codes.md.
 */
export const exitCodes = {
  /** The command completed without findings. */
  fine: 0,
  /** Findings of the severity that fails, problems in a plan, or steps that failed. */
  findings: 1,
  /** The command could not complete: usage, configuration, sign-in, network, unreadable input. */
  notDone: 2,
  /** `drift`, and `plan` and `diff` with `--detailed-exitcode`: there are changes. */
  changes: 3,
} as const;
