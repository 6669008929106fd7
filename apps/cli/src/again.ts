import { type CommandDeclaration, type Context, flagNamed } from './command.ts';

/**
 * The text of a command with the flags that it was given, and others.
 *
 * @param command that runs
 * @param options `without`: names of flags that are left out, in camel case; `words`: what is behind the command
 */
export function commandAgain(
  { name, flags }: Pick<CommandDeclaration, 'name' | 'flags'>,
  { values, given }: Pick<Context, 'values' | 'given'>,
  { words, without }: { readonly words: readonly string[]; readonly without: readonly string[] },
): string {
  const known = new Set(flags.map((one) => /--([\w-]+)/.exec(one.flags)?.[1]));
  const kept = [...given].filter((one) => !without.includes(one) && known.has(flagNamed(one).slice(2)));
  const options = kept.flatMap((one) => {
    const value = values[one];
    if (typeof value === 'boolean') return value ? [flagNamed(one)] : [];
    return [value ?? []].flat().flatMap((text) => [flagNamed(one), text]);
  });
  return ['apimkit', name, ...[...words, ...options].map(quoted)].join(' ');
}

/** As shells need it. */
export const quoted = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
