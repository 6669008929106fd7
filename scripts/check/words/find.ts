import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { phrases, words } from './phrases.ts';
import { gap, type Prose, proseOfManifest, proseOfMarkdown, proseOfSource } from './prose.ts';
import { misspellings, suggestionsFor } from './spelling.ts';

const english = unified().use(retextEnglish).use(retextRepeatedWords).use(retextIndefiniteArticle);
const matchers = phrases.map(({ pattern, use }) => ({
  expression: new RegExp(`(?<![\\w-])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\w-])`, 'gi'),
  use,
}));

/** A phrase, word or name that docs/style.md replaces. */
export interface Finding {
  readonly start: number;
  readonly message: string;
}

function proseOf(file: string, text: string): Prose {
  if (file.endsWith('.json')) return proseOfManifest(text);
  return /\.(?:md|ya?ml)$/.test(file) ? proseOfMarkdown(text) : proseOfSource(file, text);
}

/** Returns the findings of one file, in the order of its text. */
export function wordFindings(file: string, text: string): readonly Finding[] {
  const prose = proseOf(file, text);
  const spelling = file.endsWith('.md') ? inSpelling(prose) : [];
  return [...inPhrases(prose), ...inEnglish(prose), ...inNames(prose), ...spelling].toSorted(
    (one, other) => one.start - other.start,
  );
}

function* inPhrases({ text }: Prose): Generator<Finding> {
  for (const { expression, use } of matchers)
    for (const { 0: found, index } of text.matchAll(expression))
      yield { start: index, message: `"${found.replaceAll(/\s+/g, ' ')}": use ${use}` };
}

function* inEnglish({ text }: Prose): Generator<Finding> {
  const file = new VFile(text.replaceAll(gap, '\n'));
  english.runSync(english.parse(file), file);
  for (const { reason, place } of file.messages)
    if (place && 'start' in place) yield { start: place.start.offset ?? 0, message: reason };
}

function* inSpelling({ text }: Prose): Generator<Finding> {
  for (const { start, word } of misspellings(text)) {
    const near = suggestionsFor(word);
    const use = near.length > 0 ? `use ${near.join(', ')}, or ` : '';
    yield { start, message: `misspelled ${word}: ${use}add it to scripts/check/words/dictionary.txt` };
  }
}

function* inNames({ names }: Prose): Generator<Finding> {
  for (const { name, start } of names)
    for (const word of name.split(/(?=[A-Z])|_/)) {
      const use = words.get(word.toLowerCase());
      if (use) yield { start, message: `name ${name}: use ${use}` };
    }
}
