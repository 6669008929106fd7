import type { Repository } from '@apimkit/repository/node';
import type { Output } from './output.ts';

/** One flag of a command. */
export interface Flag {
  /** In the syntax of commander: `--out <dir>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly repeatable?: boolean;
  /** Environment variable that sets it. */
  readonly env?: string;
  readonly default?: string;
}

/** Declares a flag. */
export const flag = (flags: string, description: string, more: Omit<Flag, 'flags' | 'description'> = {}): Flag => ({
  flags,
  description,
  ...more,
});

/** The flag of a camel-case name: `--commit-id` for `commitId`. */
export const flagNamed = (name: string): string => `--${name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)}`;

/** Values of flags by camel-case name. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The context of a command. */
export interface Context {
  readonly values: Values;
  readonly output: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Names of the flags that were given on the command line. */
  readonly given: ReadonlySet<string>;
  /** The argument of the command; the first of several. */
  readonly argument?: string;
  /** All arguments, for commands that take several. */
  readonly arguments?: readonly string[];
  /** The repository of the working directory, for commands with the flag `--project`. */
  readonly repository?: Repository;
  /** Aborted by Ctrl-C while `whole` is running. */
  readonly signal: AbortSignal;
  /** Runs work that must not be interrupted when the command is stopped: it reports its result first. */
  whole<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A command as data; what it needs is loaded when it runs. */
export interface CommandDeclaration {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** The argument: `<resource>`, or several as `[paths...]`. */
  readonly argument?: { readonly name: string; readonly description: string; readonly choices?: readonly string[] };
  readonly examples: readonly string[];
  /** The command mostly waits for a service, so it can handle signals itself. */
  readonly waits?: true;
  /** The command opens the repository itself: it also runs when the project file cannot be used. */
  readonly opensProject?: true;
  /** Returns the exit code, 0 or 1, see {@link exitCodes}; an exception means 2. */
  run(context: Context): Promise<number>;
}

/** An error in the arguments or in the input files: shown without a stack, with exit code 2. */
export class UserError extends Error {}

/** Returns the value of a flag with a value. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns the values of a repeatable flag. */
export function listOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}
