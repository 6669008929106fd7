// Counts what lint finds in the public repositories of ../shared, for docs/generated/findings.md. Run it after a rule has changed, then `npm run docs`.
// `--as before --program PATH/apps/cli/src/main.ts` counts an older version, from a work tree of its own; `--keep DIR` keeps the reports.
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../run.ts';
import { type FindingsRecord, type RuleCount, readRecord, recordPath } from './findings-counts.ts';

const { values } = parseArgs({
  options: {
    as: { type: 'string', default: 'after' },
    keep: { type: 'string' },
    program: { type: 'string', default: join(root, 'apps/cli/src/main.ts') },
  },
});
const folder = join(root, '../shared/data/repos');
if (!existsSync(folder)) throw new Error(`${folder} is not there: the numbers stay as they are`);
if (values.as !== 'before' && values.as !== 'after') throw new Error('--as is before or after');

interface Listed {
  readonly repo: string;
  readonly roots: readonly { readonly dir: string }[];
}
const repositories = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Listed[];
const roots = repositories.flatMap(({ repo, roots: some }) =>
  some.map(({ dir }) => join(folder, repo.replace('/', '__'), dir)),
);
// One program for all of them: starting it takes longer than most of the folders.
const { main } = (await import(pathToFileURL(values.program).href)) as {
  main(argv: readonly string[]): Promise<number>;
};
const here = mkdtempSync(join(tmpdir(), 'apimkit-measure-'));
process.chdir(here);

interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly file?: string;
}
const found: Finding[] = [];
for (const [index, artifacts] of roots.entries()) {
  const report = join(here, `${index}.json`);
  await main(['lint', '--artifacts', artifacts, '--format', `json=${report}`]);
  const { findings } = JSON.parse(readFileSync(report, 'utf8')) as { readonly findings: readonly Finding[] };
  found.push(...findings);
}
process.chdir(root);
if (values.keep === undefined) rmSync(here, { recursive: true, force: true });
else renameSync(here, values.keep);

const byCode = [...Map.groupBy(found, ({ code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1));
const counts: Readonly<Record<string, RuleCount>> = Object.fromEntries(
  byCode.map(([code, all]) => [
    code,
    { severity: all[0]?.severity ?? '', findings: all.length, files: new Set(all.map(({ file }) => file)).size },
  ]),
);
const known: Partial<FindingsRecord> = existsSync(recordPath) ? readRecord() : {};
const record: FindingsRecord = {
  repositories: repositories.length,
  roots: roots.length,
  before: known.before ?? {},
  after: known.after ?? {},
  [values.as]: counts,
};
writeFileSync(recordPath, `${JSON.stringify(record, null, 2)}\n`);
console.log(`${found.length} findings of ${byCode.length} rules in ${roots.length} folders`);
