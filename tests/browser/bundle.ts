import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** A bundle for browsers, and what keeps it from being one. */
export interface Bundle {
  readonly code: string;
  /** Imports that a browser cannot resolve. */
  readonly unresolved: readonly string[];
}

// In the repository, so that the packages are found from there.
const entry = join(import.meta.dirname, 'entry.ts');

/** Bundles a module for browsers from the sources of the packages. */
export async function bundleForBrowser(code: string, minify = false): Promise<Bundle> {
  const unresolved: string[] = [];
  const bundle = await rolldown({
    input: 'entry',
    platform: 'browser',
    resolve: { conditionNames: ['@apimkit/source', 'browser', 'import', 'default'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? entry : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    onLog: (_level, { code: kind, message }) => {
      if (kind === 'UNRESOLVED_IMPORT') unresolved.push(message);
    },
  });
  const { output } = await bundle.generate({ format: 'esm', minify, codeSplitting: false });
  await bundle.close();
  const chunk = output[0];
  const imports = [...chunk.imports, ...chunk.dynamicImports].filter((file) => file !== chunk.fileName);
  return { code: chunk.code, unresolved: [...unresolved, ...imports] };
}
