/** Indents every line of a text that is not empty. */
export const indented = (text: string, spaces: number): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : `${' '.repeat(spaces)}${line}`))
    .join('\n');

/** A list of texts in one line of YAML. */
export const flow = (names: readonly string[]): string => `[${names.map((name) => JSON.stringify(name)).join(', ')}]`;

/** A shell command in YAML: as a block, so that no character of it has a meaning in YAML. */
export const block = (script: string, spaces: number): string => `|\n${indented(script, spaces)}`;
