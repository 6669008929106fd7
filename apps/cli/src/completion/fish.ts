import { type CompletedCommand, type CompletedFlag, firstWords, secondWords } from './commands.ts';

/** A script for fish. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const first = firstWords(commands);
  const groups = secondWords(commands);
  const lines = [
    'complete -c apimkit -f',
    ...[...first].map(([word, summary]) => line('__fish_use_subcommand', `-a ${word}`, summary)),
    ...[...groups].flatMap(([group, all]) => {
      const rest = all.map(({ name }) => name.split(' ')[1] ?? '');
      const isOpen = `__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${rest.join(' ')}`;
      return all.map(({ name, summary }) => line(isOpen, `-a ${name.split(' ')[1]}`, summary));
    }),
    ...commands.flatMap(linesOf),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf({ name, flags, argument }: CompletedCommand): readonly string[] {
  const condition = name
    .split(' ')
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join('; and ');
  const own = typeof argument === 'object' ? [line(condition, `-a ${quoted(argument.words.join(' '))}`, '')] : [];
  const files = argument === 'files' ? [line(condition, '-F', '')] : [];
  return [...own, ...files, ...flags.map((flag) => flagLine(condition, flag))];
}

function flagLine(condition: string, { name, description, takesValue, value }: CompletedFlag): string {
  const words = typeof value === 'object' ? ` -a ${quoted(value.words.join(' '))}` : '';
  const takes = takesValue ? (value === 'files' ? ' -r -F' : ' -x') : '';
  return line(condition, `-l ${name.slice(2)}${takes}${words}`, description);
}

const line = (condition: string, what: string, description: string) =>
  `complete -c apimkit -n ${quoted(condition)} ${what}${description === '' ? '' : ` -d ${quoted(description)}`}`;
const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
