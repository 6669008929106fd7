// Reads everything that people read in this repository, and reports phrases that docs/style.md replaces, repeated words
// and wrong articles.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { root } from '../../run.ts';
import { phrases, words } from './phrases.ts';
import { gap, type Prose, proseOfManifest, proseOfMarkdown, proseOfSource } from './prose.ts';

/** docs/style.md quotes what it replaces; fixtures are other people's text. */
const skipped =
  /^docs\/style\.md$|^scripts\/check\/words\/phrases\.ts$|(^|\/)fixtures\/|CHANGELOG\.md$|^examples\/.*\/artifacts\//;
const english = unified().use(retextEnglish).use(retextRepeatedWords).use(retextIndefiniteArticle);
const matchers = phrases.map(({ pattern, use }) => ({
  expression: new RegExp(`(?<![\\w-])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\w-])`, 'gi'),
  use,
}));

interface Finding {
  readonly start: number;
  readonly message: string;
}

function proseOf(file: string, text: string): Prose {
  if (file.endsWith('.json')) return proseOfManifest(text);
  return /\.(?:md|ya?ml)$/.test(file) ? proseOfMarkdown(text) : proseOfSource(file, text);
}

/** Findings of one file, in the order of its text. */
function findingsOf(file: string, text: string): readonly Finding[] {
  const prose = proseOf(file, text);
  return [...inPhrases(prose), ...inEnglish(prose), ...inNames(prose)].toSorted(
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

function* inNames({ names }: Prose): Generator<Finding> {
  for (const { name, start } of names)
    for (const word of name.split(/(?=[A-Z])|_/)) {
      const use = words.get(word.toLowerCase());
      if (use) yield { start, message: `name ${name}: use ${use}` };
    }
}

const given = process.argv.slice(2);
const files = execFileSync(
  'git',
  ['ls-files', '*.md', '*.ts', '*.mjs', '*package.json', '.github', 'examples/*.yaml'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.\w+$/.test(file) && !skipped.test(file))
  .filter((file) => given.length === 0 || given.some((path) => file.startsWith(path)));
let count = 0;
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  for (const { start, message } of findingsOf(file, text)) {
    count += 1;
    console.log(`${file}:${text.slice(0, start).split('\n').length}: ${message}`);
  }
}
process.exitCode = count > 0 ? 1 : 0;
