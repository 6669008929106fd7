// Changesets that `changeset version` can use, and one for every package that a change touches. The latter needs a base:
// `npm run check:changesets -- main`.
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packages } from '../packages.ts';
import { root } from '../run.ts';
import { changesetFindings, packagesWithoutChangeset, readChangeset } from './history/changesets.ts';
import { baseOfChange, git } from './history/git.ts';

const released = packages().map(({ name, folder }) => {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  return { name, version, folder: relative(root, folder).replaceAll('\\', '/') };
});
const changesets = globSync('.changeset/*.md', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .map((file) => readChangeset(file, readFileSync(join(root, file), 'utf8')));
const findings = [...changesetFindings(changesets, released)];

const base = baseOfChange();
if (base !== undefined) {
  const files = git('diff', '--name-only', `${base}...HEAD`);
  const own = changesets.filter(({ file }) => files.includes(file));
  // A release removes the changesets that it used.
  const isRelease = files.some((file) => file.startsWith('.changeset/')) && own.length === 0;
  if (!isRelease)
    findings.push(
      ...packagesWithoutChangeset(files, own, released).map(
        (name) => `${name}: this change touches it, and has no changeset for it`,
      ),
    );
}
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
