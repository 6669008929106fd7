import { commands } from '../../apps/cli/src/commands/index.ts';
import { parseArguments } from '../../apps/cli/src/program.ts';

/** The page of the command line: the help of every command. */
export async function cliPage(): Promise<string> {
  const help = (args: readonly string[]) => {
    let text = '';
    const write = (part: string) => {
      text += part;
    };
    parseArguments([...args, '--help'], {}, write);
    return ['```', text.trimEnd(), '```', ''];
  };
  return [
    '# The command line',
    '',
    '<!-- Generated from apps/cli/src/commands by `npm run docs`; do not edit. -->',
    '',
    ...help([]),
    ...commands.flatMap(({ name, summary }) => [`## apimkit ${name}`, '', `${summary}.`, '', ...help(name.split(' '))]),
  ].join('\n');
}
