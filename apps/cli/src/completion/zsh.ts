import { type CompletedCommand, type CompletedFlag, firstWords, type Suggested, secondWords } from './commands.ts';

/** A script for zsh: a file `_apimkit` in a folder of `fpath`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const groups = [...secondWords(commands)];
  const described = [...firstWords(commands)].map(([word, summary]) => quoted(`${escaped(word)}:${summary}`));
  const lines = [
    '#compdef apimkit',
    '_apimkit() {',
    '  local context state state_descr line',
    '  typeset -A opt_args',
    "  _arguments -C '1: :->command' '*:: :->arguments'",
    '  case "$state" in',
    `    command) local -a commands=(${described.join(' ')}); _describe command commands ;;`,
    '    arguments)',
    '      case "$line[1]" in',
    ...commands.filter(({ name }) => !name.includes(' ')).map((one) => `        ${one.name}) ${argumentsOf(one)} ;;`),
    ...groups.flatMap(([first, all]) => [
      `        ${first})`,
      `          if ((CURRENT == 2)); then local -a words=(${all.map(({ name, summary }) => quoted(`${name.split(' ')[1]}:${summary}`)).join(' ')}); _describe command words; else`,
      '          case "$words[2]" in',
      ...all.map((one) => `            ${one.name.split(' ')[1]}) ${argumentsOf(one)} ;;`),
      '          esac; fi ;;',
    ]),
    '      esac ;;',
    '  esac',
    '}',
    'if [[ "$funcstack[1]" == _apimkit ]]; then _apimkit "$@"; else compdef "_apimkit" apimkit; fi',
  ];
  return `${lines.join('\n')}\n`;
}

const argumentsOf = ({ flags, argument }: CompletedCommand) =>
  ['_arguments', ...flags.map(flagOf), quoted(`*: :${action(argument)}`)].join(' ');

function flagOf({ name, description, takesValue, value }: CompletedFlag): string {
  const text = `${name}[${description.replace(/[[\]\\]/g, '\\$&').replaceAll(':', '\\:')}]`;
  return quoted(takesValue ? `*${text}: :${action(value)}` : text);
}

const action = (value: Suggested) =>
  typeof value === 'object' ? `(${value.words.join(' ')})` : value === 'files' ? '_files' : ' ';
const escaped = (text: string) => text.replaceAll(':', '\\:');
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
