import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type CommandDeclaration, type Context, type Flag, UserError, type Values } from './command.ts';
import { commands } from './commands/index.ts';
import { commonFor } from './common-flags.ts';
import { programVersion } from './version.ts';

/** The command and its arguments. */
export interface Invocation {
  readonly command: CommandDeclaration;
  readonly values: Values;
  readonly given: ReadonlySet<string>;
  readonly argument?: string;
  readonly arguments?: readonly string[];
}

/**
 * Reads the arguments.
 *
 * @param write prints help and the version
 * @returns undefined when help or the version was printed
 * @throws {UserError} for unknown commands, flags and values
 */
export function parseArguments(
  argv: readonly string[],
  env: Context['env'],
  write: (text: string) => void,
): Invocation | undefined {
  let invocation: Invocation | undefined;
  const program = new Command('apimkit')
    .description('GitOps for Azure API Management.')
    .version(programVersion(), '--version', 'print the version')
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    // The message of an error is thrown, and printed once with all others.
    .configureOutput({ writeOut: write, writeErr: (text) => process.stderr.write(text), outputError: () => undefined });
  for (const declaration of commands) {
    const words = declaration.name.split(' ');
    const above = words.length > 1 ? groupOf(program, words[0] ?? '') : program;
    const command = above.command(words.at(-1) ?? '').description(declaration.summary);
    for (const flag of [...declaration.flags, ...commonFor(declaration)]) command.addOption(optionOf(flag, env));
    command.addHelpText('after', `\nExamples:\n${declaration.examples.map((line) => `  ${line}`).join('\n')}`);
    const { argument } = declaration;
    if (argument) {
      const one = new Argument(argument.name, argument.description);
      command.addArgument(argument.choices ? one.choices([...argument.choices]) : one);
    }
    command.action((first: unknown) => {
      const values = command.opts<Values>();
      const given = Object.keys(values).filter((name) => command.getOptionValueSource(name) === 'cli');
      // An empty shell variable must not silently disable a flag.
      const empty = command.options.find(
        (one) => given.includes(one.attributeName()) && [values[one.attributeName()]].flat().includes(''),
      );
      if (empty) throw new UserError(`${empty.long} has an empty value: pass a value, or omit the option`);
      invocation = {
        command: declaration,
        values,
        given: new Set(given),
        ...(argument && typeof first === 'string' ? { argument: first } : {}),
        ...(argument && Array.isArray(first) ? { arguments: first as readonly string[] } : {}),
      };
    });
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UserError(withHelp(error.message.replace(/^error: /, ''), argv));
  }
  return invocation;
}

/** An error in the arguments, with the command that lists those that there are. */
function withHelp(message: string, argv: readonly string[]): string {
  const line = argv.join(' ');
  const command = commands.findLast(({ name }) => line === name || line.startsWith(`${name} `));
  return `${message}. Run apimkit ${command === undefined ? '' : `${command.name} `}--help`;
}

/** Commands of two words share a group, such as `policy`. */
function groupOf(program: Command, name: string): Command {
  const known = program.commands.find((one) => one.name() === name);
  return known ?? program.command(name).description('Commands for policies').helpCommand(false);
}

function optionOf(
  { flags, description, choices, repeatable, env, default: value }: Flag,
  variables: Context['env'],
): Option {
  const option = new Option(flags, env ? `${description} (or ${env})` : description);
  if (choices) option.choices([...choices]);
  const given = env === undefined ? undefined : variables[env];
  if (repeatable)
    return option.argParser((one: string, all: readonly string[] = []) => {
      if (choices && !choices.includes(one))
        throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
      return [...all, one];
    });
  if (given) option.default(given, 'from the environment');
  else if (value !== undefined) option.default(value);
  return option;
}
