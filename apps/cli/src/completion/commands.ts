import type { CommandDeclaration, Flag } from '../command.ts';

/** What a shell suggests for a value: some words, files, or nothing. */
export type Suggested = { readonly words: readonly string[] } | 'files' | undefined;

/** A flag as shells complete it. */
export interface CompletedFlag {
  /** `--out`. */
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly value: Suggested;
}

/** A command as shells complete it. */
export interface CompletedCommand {
  /** One word, or two: `policy effective`. */
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
  readonly argument: Suggested;
}

const filePlaceholder = /[<[](?:dir|file|files|journal|paths\.\.\.|format\[=file\])[>\]]/;

/** The commands as shells complete them, with the flags that every command has. */
export const completedCommands = (
  commands: readonly CommandDeclaration[],
  common: (command: CommandDeclaration) => readonly Flag[],
): readonly CompletedCommand[] =>
  commands.map((command) => ({
    name: command.name,
    summary: command.summary,
    flags: [...command.flags, ...common(command)].map(completedFlag).concat(help),
    argument: command.argument && suggested(command.argument.name, command.argument.choices),
  }));

/** The first words of commands: a command of two words is below its first one. */
export function firstWords(commands: readonly CompletedCommand[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { name, summary } of commands) {
    const [first = '', second] = name.split(' ');
    if (!words.has(first)) words.set(first, second === undefined ? summary : `Commands for ${first}`);
  }
  return words;
}

/** The second words of commands, by the first one. */
export function secondWords(commands: readonly CompletedCommand[]): ReadonlyMap<string, readonly CompletedCommand[]> {
  return Map.groupBy(
    commands.filter(({ name }) => name.includes(' ')),
    ({ name }) => name.split(' ')[0] ?? '',
  );
}

const help: CompletedFlag = { name: '--help', description: 'print the help', takesValue: false, value: undefined };

function completedFlag({ flags, description, choices }: Flag): CompletedFlag {
  const [name = '', placeholder] = flags.split(' ');
  return { name, description, takesValue: placeholder !== undefined, value: suggested(placeholder ?? '', choices) };
}

function suggested(placeholder: string, choices: readonly string[] | undefined): Suggested {
  if (choices) return { words: choices };
  return filePlaceholder.test(placeholder) ? 'files' : undefined;
}
