import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';

/** A word that neither the dictionary of British English nor dictionary.txt has. */
interface Misspelling {
  readonly start: number;
  readonly word: string;
}

const aff = Buffer.from(dictionary.aff);
const dic = Buffer.from(dictionary.dic);
const language = nspell({ aff, dic });

/** The words of dictionary.txt, in its order: words of this project, its field and its sources. */
export const projectWords: readonly string[] = readFileSync(join(import.meta.dirname, 'dictionary.txt'), 'utf8')
  .trimEnd()
  .split('\n');
const own = new Set(projectWords);

/** Front matter, tags of HTML with their attributes, and quotes, which are output. */
const markup = /^---\n[\s\S]*?\n---\n|<\/?[a-z][^<>]*>|(?<=\n)> [^\n]*/gi;
/** Letters between white space and punctuation. A digit, dot, slash, hyphen or sign next to a letter makes it an identifier. */
const wholeWord = /(?<![^\s("'“‘*[>|—–])[*_]{0,3}(\p{L}+(?:['’]\p{L}+)?)(?=[*_]{0,3}[.,;:!?)"'”’\]|…]*(?:[\s—–]|$))/gmu;
/** Lower case, or a capital first: others are identifiers and abbreviations. */
const plain = /^\p{L}\p{Ll}+$/u;

/** Yields the words of a text, each without the ending of its possessive form. */
export function* wordsOf(text: string): Generator<Misspelling> {
  const prose = text.replaceAll(markup, (all) => all.replaceAll(/[^\n]/g, '\0'));
  for (const { 0: all, 1: found = '', index } of prose.matchAll(wholeWord)) {
    const word = found.replace('’', "'").replace(/'s$/, '');
    if (plain.test(word.replace("'", ''))) yield { start: index + all.length - found.length, word };
  }
}

const known = new Map<string, boolean>();

/** Yields the words that are spelled wrong, in the order of the text. */
export function* misspellings(text: string): Generator<Misspelling> {
  for (const one of wordsOf(text)) {
    const { word } = one;
    if (!known.has(word)) known.set(word, isOwn(word) || isEnglish(word));
    if (!known.get(word)) yield one;
  }
}

/** Whether a word is in the dictionary of English. */
export const isEnglish = (word: string): boolean => language.correct(word);

/** Whether dictionary.txt has a word. A word in lower case is there for the start of a sentence too. */
export const isOwn = (word: string): boolean => own.has(word) || own.has(word.toLowerCase());

const near = new Map<string, readonly string[]>();

/** Returns the closest words of the dictionary, the most likely one first. Finding them is slow, so each word is looked up once. */
export function suggestionsFor(word: string): readonly string[] {
  const found = near.get(word) ?? language.suggest(word).slice(0, 3);
  near.set(word, found);
  return found;
}
