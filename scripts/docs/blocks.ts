/**
 * Replaces what is between `<!-- NAME … -->` and `<!-- /NAME -->` in a Markdown text.
 *
 * @throws Error if the text has no such block.
 */
export function replaceBlock(text: string, name: string, content: string): string {
  const block = new RegExp(`(<!-- ${name}\\b[^>]*-->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!block.test(text)) throw new Error(`There is no block <!-- ${name} --> … <!-- /${name} --> in the text`);
  return text.replace(block, (_, start: string, end: string) => `${start}\n\n${content}\n${end}`);
}
