/** Cases, one a line. Lines that start with `//` are comments. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('// '));

/** Every text in the place of `#` in every template. */
export const fill = (templates: readonly string[], texts: readonly string[]): readonly string[] =>
  templates.flatMap((template) => texts.map((text) => template.replaceAll('#', () => text)));
