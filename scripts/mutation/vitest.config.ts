// The tests that mutants are tried against. Packages are resolved by alias: Stryker works on a copy of the repository whose
// node_modules refers to the original, which has no mutants.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['packages', 'rulesets'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${root}${folder}/${entry.name}`] : [],
  ),
);

/** Each export of each package, and its source. */
const alias = folders.flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, string | { readonly '@apimkit/source'?: string }>>;
  };
  return Object.entries(exports).flatMap(([path, target]) => {
    const source = typeof target === 'string' ? undefined : target['@apimkit/source'];
    if (source === undefined) return [];
    const find = new RegExp(`^${name.replace('/', '\\/')}${path.slice(1)}$`);
    return [{ find, replacement: `${folder}/${source.slice(2)}` }];
  });
});

export default defineConfig({
  resolve: { alias },
  test: {
    root,
    // Mutants of one package die faster of its own tests.
    include: process.env.MUTATION_TESTS?.split(' ') ?? [
      'packages/{arm,model,overrides,sync}/src/**/*.test.ts',
      'tests/{flow,kinds,api-rules,multi-file}.test.ts',
    ],
    setupFiles: [`${root}scripts/mutation/setup.ts`],
    testTimeout: 30_000,
  },
});
