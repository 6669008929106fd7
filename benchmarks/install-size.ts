// What installing each package brings: `npm run install-size`, and for one package why: `npm run install-size -- policy`.
// Packages that run anywhere have a limit; the others bring the clients and linters that they are made for.
import { basename, relative } from 'node:path';
import { packages } from '../scripts/packages.ts';
import { root } from '../scripts/run.ts';
import { dependenciesOf, installedWith, resolve, total } from '../scripts/size/installed.ts';

const pure = [
  'diagnostics',
  'policy',
  'policy-lint',
  'openapi',
  'model',
  'overrides',
  'breaking',
  'api-lint',
  'contract',
];
const limit = 15;
const megabyte = 1024 * 1024;
const size = (bytes: number) => `${(bytes / megabyte).toFixed(1).padStart(6)} MB`;

const [only] = process.argv.slice(2);
const all = packages()
  .map(({ folder }) => ({ name: basename(folder), folder: relative(root, folder).replaceAll('\\', '/') }))
  .map((one) => ({ ...one, installed: installedWith(one.folder) }))
  .sort((a, b) => total(a.installed) - total(b.installed));

if (only === undefined) showAll();
else showDependencies(only);

function showAll(): void {
  const tooLarge: string[] = [];
  const largest = total(all.at(-1)?.installed ?? new Map());
  for (const { name, folder, installed } of all) {
    const bytes = total(installed);
    const isPure = folder.startsWith('packages/') && pure.includes(name);
    const isTooLarge = isPure && bytes > limit * megabyte;
    const note = isPure ? ` of at most ${limit} MB${isTooLarge ? ': TOO LARGE' : ''}` : '';
    const bar = '█'.repeat(Math.max(1, Math.round((30 * bytes) / largest)));
    console.log(`${folder.padEnd(22)} ${bar.padEnd(30)} ${size(bytes)}, ${installed.size} packages${note}`);
    if (isTooLarge) tooLarge.push(name);
  }
  process.exitCode = tooLarge.length > 0 ? 1 : 0;
}

/** What each dependency brings, and what would be gone without it. */
function showDependencies(name: string): void {
  const one = all.find((known) => known.name === name);
  if (one === undefined)
    throw new Error(`There is no package ${name}; the packages are ${all.map((known) => known.name).join(', ')}`);
  const whole = total(one.installed);
  console.log(`${name}: ${size(whole)}, ${one.installed.size} packages`);
  const rows = dependenciesOf(one.folder).map((dependency) => {
    const brings = installedWith(resolve(one.folder, dependency) ?? one.folder);
    const saved = whole - total(installedWith(one.folder, dependency));
    return { dependency, brings: total(brings), count: brings.size, saved };
  });
  for (const { dependency, brings, count, saved } of rows.toSorted((a, b) => b.saved - a.saved))
    console.log(
      `  ${dependency.padEnd(36)} brings ${size(brings)} in ${String(count).padStart(3)}; without it ${size(saved)} less`,
    );
  const largest = [...one.installed.values()].toSorted((a, b) => b.bytes - a.bytes).slice(0, 12);
  console.log('the largest packages:');
  for (const { name: part, bytes } of largest) console.log(`  ${part.padEnd(36)}        ${size(bytes)}`);
}
