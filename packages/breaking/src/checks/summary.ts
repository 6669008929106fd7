/** Nouns by the name of a hole. */
export type Nouns = Readonly<Record<string, string>>;

/**
 * The summary of a check: its message without values. A hole at the start, or after `of` or `to`, is replaced by its noun; other holes are
 * left out, with the words that only introduce them.
 *
 * @example
 * summaryOf('The title of {place} changed from {before} to {after}', { place: 'a schema' }); // 'The title of a schema changed'
 */
export function summaryOf(message: string, nouns: Nouns): string {
  const text = message
    .replace(/ from \/?\{before\} to \/?\{after\}/, '')
    .replace(/; it \w+ \{\w+\}/, '')
    .replace(/: \{\w+\}[^(]*?(?= \(|$)/, '')
    .replaceAll(/ \(\{\w+\}\)/g, '')
    .replaceAll(/(^|\b(?:of|to) )\{(\w+)\}/g, (hole, before: string, name: string) =>
      nouns[name] === undefined ? hole : `${before}${nouns[name]}`,
    )
    .replaceAll(/ ?\{\w+\}/g, '');
  return message.startsWith('{') ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
