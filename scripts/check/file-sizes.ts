// Small files: at most 250 lines in a source and 400 in a test. A file on the list of exceptions may be longer, with a reason.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { exceptions } from './file-size-exceptions.ts';

const limitOf = (file: string) => (file.endsWith('.test.ts') ? 400 : 250);
const files = globSync(
  [
    '{packages,apps,rulesets}/*/{src,bin}/**/*.{ts,tsx,mjs}',
    'apps/site/{build,playground}/**/*.ts',
    '{scripts,tests,benchmarks}/**/*.{ts,mjs}',
  ],
  { cwd: root },
)
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.includes('/fixtures/'));
const tooLong = files.flatMap((file) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
  return lines > limitOf(file) ? [{ file, lines }] : [];
});

const findings = [
  ...tooLong
    .filter(({ file }) => !(file in exceptions))
    .map(({ file, lines }) => `${file}: ${lines} lines; the limit is ${limitOf(file)}`),
  ...Object.keys(exceptions)
    .filter((listed) => !tooLong.some(({ file }) => file === listed))
    .map((file) => `${file}: not longer than the limit; remove it from scripts/check/file-size-exceptions.ts`),
];
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
