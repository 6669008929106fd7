/** The first sentence of a docstring, on one line and without links. */
export function firstSentence(comment: string): string {
  const text = comment
    .replace(/^\*/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, ''))
    .join('\n')
    .trim()
    .split(/\n\s*\n|\n@|^@/)[0]
    ?.replaceAll(/\s+/g, ' ')
    .replaceAll(/\{@link (?:\S+ )?([^}]+)\}/g, '`$1`')
    .trim();
  // A full stop ends a sentence before a new one or at the end; the one of "e.g." or of a file name does not.
  return /^.*?(?<!\be\.g|\bi\.e)[.!?](?=\s+[A-Z`"]|$)/.exec(text ?? '')?.[0] ?? text ?? '';
}
