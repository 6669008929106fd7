import { describe, expect, it } from 'vitest';
import { wordFindings } from './find.ts';

const messages = (file: string, text: string) => wordFindings(file, text).map(({ message }) => message);

describe('the check of words', () => {
  it.each([
    ['a.md', 'The linter judges\nthe file.', /^"judges": use /],
    ['a.ts', '/**\n * Requests that\n * write.\n */\nexport const a = 1;', /^"Requests that write": use /],
    ['a.ts', "export const message = 'The value is no address';", /^"is no": use /],
    ['a.ts', 'export const message = `The finding can be mended`;', /^"mended": use /],
    ['a.ts', 'export const isTold = true;', /^name isTold: use /],
    ['a.md', 'A file is is changed.', /repeated `is`/],
    ['a.md', 'Use a address.', /article `a`/],
    ['package.json', '{ "name": "x", "description": "Judges files" }', /^"Judges": use /],
  ])('reports a phrase in %s: %j', (file, text, expected) =>
    expect(messages(file, text)).toEqual([expect.stringMatching(expected)]),
  );

  it.each([
    ['a.md', 'Run `judge`:\n\n```sh\njudge\n```\n\nSee [rules](judge.md).'],
    ['a.ts', "import { judge } from 'judge';\nexport const key = 'judge';"],
    ['a.md', 'There is no file. It is no longer used, and 3 of them, of which 2 are empty, were removed.'],
    ['package.json', '{ "scripts": { "judge": "node judge the files" } }'],
  ])('ignores code, keys and correct phrases in %s: %j', (file, text) => expect(messages(file, text)).toEqual([]));

  it('gives the position of the phrase', () =>
    expect(wordFindings('a.md', 'One line.\nIt tells.').map(({ start }) => start)).toEqual([13]));
});
