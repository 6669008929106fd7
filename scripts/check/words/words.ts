// Reads everything that people read in this repository, and reports phrases that docs/style.md replaces, repeated words
// and wrong articles.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../run.ts';
import { wordFindings } from './find.ts';

/** docs/style.md quotes what it replaces; fixtures are other people's text, and so are licenses; cases of the oracle are C#. */
const skipped =
  /^docs\/style\.md$|^scripts\/check\/words\/phrases\.ts$|^scripts\/check\/words\/find\.test\.ts$|(^|\/)fixtures\/|^tests\/oracle\/expressions\/cases\/|^packages\/report\/src\/page\/assets\.ts$|CHANGELOG\.md$|^examples\/.*\/artifacts\//;

const given = process.argv.slice(2);
const files = execFileSync(
  'git',
  ['ls-files', '*.md', '*.ts', '*.tsx', '*.mjs', '*package.json', '.github', 'examples/*.yaml'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.\w+$/.test(file) && !skipped.test(file))
  .filter((file) => given.length === 0 || given.some((path) => file.startsWith(path)));
let count = 0;
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  for (const { start, message } of wordFindings(file, text)) {
    count += 1;
    console.log(`${file}:${text.slice(0, start).split('\n').length}: ${message}`);
  }
}
process.exitCode = count > 0 ? 1 : 0;
