// Joins the compiled command line and commander into one file: opening 45 files was a third of the time of `apimkit --help`.
// Other packages stay apart, since commands load them when they need them.
import { copyFileSync, globSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const joined = 'commander';
const dist = join(import.meta.dirname, '../apps/cli/dist');
const bundle = await rolldown({
  input: join(dist, 'main.js'),
  platform: 'node',
  external: (id) => id.startsWith('@apimkit/'),
  checks: { ineffectiveDynamicImport: false },
});
const { output } = await bundle.write({
  dir: dist,
  format: 'esm',
  sourcemap: true,
  entryFileNames: 'main.js',
  // One folder down, as the sources are: they find the sample by a relative path.
  chunkFileNames: 'chunks/[name].js',
});
// commander is a part of main.js; it remains a dependency, so that audits see it.
const commander = dirname(findPackageJSON(joined, pathToFileURL(join(dist, 'main.js'))) ?? '');
copyFileSync(join(commander, 'LICENSE'), join(dist, 'commander.LICENSE'));
const kept = new Set(['index.js', ...output.map(({ fileName }) => fileName)].flatMap((file) => [file, `${file}.map`]));
for (const file of globSync('**/*.{js,js.map}', { cwd: dist }))
  if (!kept.has(file.replaceAll('\\', '/'))) rmSync(join(dist, file));
