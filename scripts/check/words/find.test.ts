import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordFindings } from './find.ts';
import { isEnglish, projectWords, wordsOf } from './spelling.ts';

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

describe('the check of spelling', () => {
  it('reports a misspelt word with its place and what it may be', () => {
    const [found, ...others] = wordFindings('a.md', 'A policy.\n\nThe **recieved** request.');
    expect(others).toEqual([]);
    expect(found?.start).toBe(17);
    expect(found?.message).toMatch(/^misspelled recieved: use received, .*dictionary\.txt$/);
  });

  it.each([
    'The gateway’s backends use a ruleset. Redocly is a linter.',
    'Run `recieve`, see [it](recieve.md), --recieve, recieve-all, recieve.ts, recieveAll, recieve_all and recieve/all.',
    '```sh\nrecieve\n```\n\n> recieved 3 files\n\n<a title="recieve">in</a>',
  ])('accepts %j', (text) => expect(messages('a.md', text)).toEqual([]));

  it('has a list of words that is sorted, not in the dictionary, and used', () => {
    const list = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' });
    const files = list.split('\n').filter((file) => existsSync(file));
    const used = new Set(files.flatMap((file) => [...wordsOf(readFileSync(file, 'utf8'))].map(({ word }) => word)));
    const isUsed = (word: string) => used.has(word) || used.has(`${word[0]?.toUpperCase()}${word.slice(1)}`);
    const sorted = [...projectWords].sort((a, b) => a.localeCompare(b, 'en'));
    expect(projectWords).toEqual(sorted);
    expect(projectWords.filter((word) => isEnglish(word) || !isUsed(word))).toEqual([]);
  });
});
