// Bundles the VS Code extension; run in its folder: node ../../scripts/vscode/bundle.mjs [FOLDER]
// dist/extension.cjs is loaded by the editor; dist/server is the command line with all that it needs, for a process of its own.
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { inBundle } from './in-bundle.mjs';
import { licensesOf } from './licenses.mjs';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');
const dist = process.argv[2] ?? 'dist';
const server = join(dist, 'server');
rmSync(dist, { recursive: true, force: true });

const extension = await rolldown({ input: 'src/extension.ts', platform: 'node', external: ['vscode'] });
const client = await extension.write({
  file: join(dist, 'extension.cjs'),
  format: 'cjs',
  minify: true,
  comments: { legal: true },
});

const bundle = await rolldown({
  input: {
    apimkit: join(root, 'scripts/vscode/server.mjs'),
    worker: join(root, 'packages/openapi-lint/src/node/pool/worker.ts'),
  },
  platform: 'node',
  // Modules in UMD find their parts in ways that no bundler sees.
  resolve: {
    conditionNames: ['@apimkit/source', 'import', 'node', 'default'],
    mainFields: ['module', 'main'],
    // The module of Node with this name is deprecated.
    alias: { punycode: require.resolve('punycode/') },
  },
  checks: { ineffectiveDynamicImport: false, eval: false, unresolvedImport: false },
  // Only macOS has it, and the bundler of rulesets watches no files.
  external: ['fsevents'],
  plugins: [inBundle(root)],
});
const { output } = await bundle.write({
  dir: server,
  format: 'esm',
  minify: true,
  comments: { legal: true },
  // Chunks find each other, the worker and the grammar in one folder.
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
const grammars = ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm'].map((file) =>
  require.resolve(file),
);
for (const file of grammars) copyFileSync(file, join(server, basename(file)));
const modules = [...client.output, ...output].flatMap(({ moduleIds = [] }) => moduleIds);
writeFileSync(join(dist, 'ThirdPartyNotices.txt'), licensesOf([...modules, ...grammars]));
const { version } = JSON.parse(readFileSync(join(root, 'apps/cli/package.json'), 'utf8'));
writeFileSync(join(dist, 'package.json'), `${JSON.stringify({ name: '@apimkit/cli', version, type: 'module' })}\n`);
console.log(`${output.length} files in ${server}`);
