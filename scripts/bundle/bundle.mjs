// Joins the sources of a package into one file for each entry point; run in the folder of the package, before tsc writes the declarations:
//   node ../../scripts/bundle/bundle.mjs [--with DEPENDENCY]... [MODULE]...
// Opening hundreds of small files was a fifth of the time of `apimkit plan`. Entry points are the exports in package.json, and the named
// modules: those that a thread runs, or that find files by relative paths. What is imported dynamically stays apart. Dependencies do too, except
// those named: they become a part of the package, with their license, and remain dependencies, so that audits include them.
import { copyFileSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { droppable } from './droppable.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { with: { type: 'string', multiple: true, default: [] } },
});
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const src = join(process.cwd(), 'src');
const sources = Object.values(exports).flatMap((paths) => paths['@apimkit/source'] ?? []);
/** Path of a source below src without its extension, with the separators of URLs. */
const nameOf = (file) => relative(src, file).replaceAll('\\', '/').replace(/\.ts$/, '');

const bundle = await rolldown({
  input: Object.fromEntries(
    [...sources, ...positionals.map((path) => `./src/${path}`)].map((path) => [nameOf(path), path]),
  ),
  platform: 'node',
  external: (id, _, isResolved) => !isResolved && /^[\w@]/.test(id) && !values.with.includes(id),
  checks: { ineffectiveDynamicImport: false },
  experimental: { nativeMagicString: true },
  plugins: [droppable(src)],
});
const { output } = await bundle.write({
  dir: 'dist',
  cleanDir: true,
  format: 'esm',
  comments: { legal: true, annotation: true, jsdoc: false },
  minifyInternalExports: false,
  sourcemap: true,
  sourcemapExcludeSources: true,
  // A module that is imported dynamically keeps its place, as entry points do.
  chunkFileNames: ({ facadeModuleId, name }) => `${facadeModuleId ? nameOf(facadeModuleId) : `chunks/${name}`}.js`,
});
const ownPlace = /new URL\([^)]*import\.meta\.url|require(\.resolve)?\('\./;
for (const { fileName, moduleIds = [] } of output)
  for (const id of moduleIds.filter((id) => id.startsWith(src)))
    if (dirname(nameOf(id)) !== dirname(fileName) && ownPlace.test(readFileSync(id, 'utf8')))
      throw new Error(
        `${id} finds files by relative paths, but becomes a part of ${fileName}: name it as an entry point`,
      );
for (const name of values.with) {
  const folder = dirname(findPackageJSON(name, pathToFileURL(src)) ?? '');
  copyFileSync(join(folder, 'LICENSE'), join('dist', `${name}.LICENSE`));
}
