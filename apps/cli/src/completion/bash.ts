import { type CompletedCommand, firstWords, type Suggested, secondWords } from './commands.ts';

/** A script for bash 3.2 and later. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const groups = [...secondWords(commands)];
  const lines = [
    '_apimkit() {',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: of the shell
    '  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="" word position',
    '  COMPREPLY=()',
    '  for ((position = 1; position < COMP_CWORD; position++)); do',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: of the shell
    '    word="${COMP_WORDS[position]}"',
    '    case "$command:$word" in',
    ...groups.map(([first]) => `      ${first}:[a-z]*) command="${first} $word" ;;`),
    '      :[a-z]*) command="$word" ;;',
    '    esac',
    '  done',
    '  case "$command" in',
    `    "") ${words([...firstWords(commands).keys(), '--help', '--version'])} ;;`,
    ...groups.map(([first, all]) => `    ${first}) ${words(all.map(({ name }) => name.split(' ')[1] ?? ''))} ;;`),
    ...commands.flatMap((command) => [`    "${command.name}")`, ...indented(caseOf(command)), '      ;;']),
    '  esac',
    '}',
    'complete -F _apimkit -o default apimkit',
  ];
  return `${lines.join('\n')}\n`;
}

function caseOf({ flags, argument }: CompletedCommand): readonly string[] {
  const known = flags.filter(({ takesValue }) => takesValue);
  return [
    'case "$previous" in',
    ...known.map(({ name, value }) => `  ${name}) ${suggestion(value)}; return ;;`),
    'esac',
    `if [[ "$current" == -* ]]; then ${words(flags.map(({ name }) => name))}; else ${suggestion(argument)}; fi`,
  ];
}

/** Without words bash completes file names, because of `-o default`. */
const suggestion = (value: Suggested) => (typeof value === 'object' ? words(value.words) : ':');
const words = (all: readonly string[]) => `COMPREPLY=($(compgen -W '${all.join(' ')}' -- "$current"))`;
const indented = (lines: readonly string[]) => lines.map((line) => `      ${line}`);
