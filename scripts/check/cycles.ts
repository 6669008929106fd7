// No import cycles: neither between the files of a package nor between packages. Imports of types count, because files that
// need each other's types cannot be read or moved apart either.
import { join } from 'node:path';
import { packages } from '../packages.ts';
import { findCycles } from './find-cycles.ts';
import { importsOf, packageSources, readSources } from './sources.ts';

const files = new Map(
  readSources([packageSources, 'apps/site/{build,playground}/**/*.ts'])
    .filter(({ isTest }) => !isTest)
    .map((source) => [
      source.file,
      importsOf(source)
        .filter(({ target }) => target.startsWith('.'))
        .map(({ target }) => join(source.file, '..', target).replaceAll('\\', '/')),
    ]),
);
const cycles = [
  ...findCycles(files),
  ...findCycles(new Map(packages().map(({ name, dependencies }) => [name, dependencies]))),
];
for (const cycle of cycles) console.log(`import cycle:\n  ${cycle.join('\n  ')}`);
process.exitCode = cycles.length > 0 ? 1 : 0;
