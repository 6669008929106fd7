/**
 * The exit codes of all commands. See docs/guides/exit-codes.md.
 *
 * Terraform gives 2 to changes; here 2 has meant "could not do its work" for linters since ESLint and Spectral, and a
 * pipeline that takes a failed sign-in for changes would go on to publish: docs/adr/0011-exit-codes.md.
 */
export const exitCodes = {
  /** The command did its work and found nothing to complain about. */
  fine: 0,
  /** Findings of the severity that fails, problems in a plan, or steps that failed. */
  findings: 1,
  /** The command could not do its work: usage, configuration, sign-in, network, unreadable input. */
  notDone: 2,
  /** `plan --detailed-exitcode`: there are changes. */
  changes: 3,
} as const;
