import { nearest } from '@apimkit/diagnostics';
import type { CommandDeclaration, Flag } from '../../apps/cli/src/command.ts';
import { commands } from '../../apps/cli/src/commands/index.ts';
import { commonFor } from '../../apps/cli/src/common-flags.ts';

const start = /(?:^|[\s;&|(])(?:npx (?:--?[\w-]+ )*(?:apimkit|@apimkit\/cli)|apimkit) ([a-z][^\n]*)/g;

/** The command lines of apimkit in a text, without what follows in the shell. */
export const commandLines = (text: string): readonly string[] =>
  [...text.replaceAll(/\\\n\s*/g, ' ').matchAll(start)].map(([, line = '']) => untilShell(line));

/** Up to a pipe, a redirection, a comment or the next command, outside of quotes. */
function untilShell(line: string): string {
  let quote = '';
  for (const [index, sign] of [...line].entries()) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (/[|;&>)]/.test(sign) || /^\s#/.test(line.slice(index, index + 2))) return line.slice(0, index);
  }
  return line;
}

/** The command that a line begins with: the longest name wins. */
const commandOf = (line: string): CommandDeclaration | undefined =>
  [...commands]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => line === name || line.startsWith(`${name} `));

const nameOf = ({ flags }: Flag) => flags.split(/[ =]/)[0] ?? '';

/** What is wrong with a command line, such as `unknown flag --prun; did you mean --prune?`. */
export function faultOf(line: string): string | undefined {
  const command = commandOf(line.trim());
  if (!command) {
    const [word = ''] = line.split(' ');
    return `unknown command ${word}${suggestion(
      word,
      commands.map(({ name }) => name),
    )}`;
  }
  const flags = [...command.flags, ...commonFor(command)];
  const names = [...flags.map(nameOf), '--help', '--version'];
  for (const [, name = '', value] of line.matchAll(/(?<=\s)(--[a-z][\w-]*)(?:[ =]("[^"]*"|'[^']*'|[^\s]+))?/g)) {
    if (!names.includes(name)) return `${command.name}: unknown flag ${name}${suggestion(name, names)}`;
    const found = flags.find((one) => nameOf(one) === name);
    const isPlaceholder = value === undefined || value.startsWith('--') || /[A-Z…<[]|\.\.\./.test(value);
    if (found?.choices && found.flags.includes(' ') && !isPlaceholder && !found.choices.includes(value))
      return `${command.name}: ${name} cannot be ${value}`;
  }
  return undefined;
}

function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean ${near}?`;
}
