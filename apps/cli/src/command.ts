import type { Output } from './output.ts';
import type { RulesFolder } from './rules-from.ts';

/** One flag of a command. */
export interface Flag {
  /** In commander's notation: `--out <dir>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** May stand several times. */
  readonly repeatable?: boolean;
  /** Environment variable that stands in for it. */
  readonly env?: string;
  readonly default?: string;
}

/** Values of flags by camel-case name. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** An environment of the project file, as far as values can point at it. */
export interface Place {
  readonly name: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
}

/** The environment that `--env` names, and the others. */
export interface Chosen {
  readonly here: Place;
  readonly others: readonly Place[];
}

/** What the project file says to linters. */
export interface LintOfProject {
  readonly settings: Readonly<Record<string, unknown>>;
  /** The file here, from whose folder patterns of paths start. */
  readonly file: string;
  /** Where rulesets are looked for, when they come from another revision. */
  readonly source?: string;
}

/** What a command runs with. */
export interface Context {
  readonly values: Values;
  readonly output: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Names of the flags that stand on the command line itself. */
  readonly given: ReadonlySet<string>;
  /** What stands behind the name of the command; the first of several. */
  readonly argument?: string;
  /** All that stands behind the name, for commands that take several. */
  readonly arguments?: readonly string[];
  /** The project file and what it says to linters. */
  readonly lint?: LintOfProject;
  /** What `--rules-from` laid out. */
  readonly rulesFrom?: RulesFolder;
  /** The environments of the project, when one is chosen. */
  readonly chosen?: Chosen;
  /** Aborted by Ctrl-C, as far as `whole` is at work. */
  readonly signal: AbortSignal;
  /** Does work that must not just break off when the command is stopped: it says what it did first. */
  whole<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A command as data; what it needs is loaded when it runs. */
export interface CommandDeclaration {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** What stands behind the name: `<resource>`, or several as `[paths...]`. */
  readonly argument?: { readonly name: string; readonly description: string; readonly choices?: readonly string[] };
  readonly examples: readonly string[];
  /** It waits for a service most of its time, so that it can answer a signal by itself. */
  readonly waits?: true;
  /** Returns the exit code: 0 or 1, as {@link exitCodes} has them; what it throws means 2. */
  run(context: Context): Promise<number>;
}

/** A mistake in how the command was called, or in the files it was given: shown without a stack, exit code 2. */
export class UserError extends Error {}

/** The value of a flag that takes one. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The values of a repeatable flag. */
export function listOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}
