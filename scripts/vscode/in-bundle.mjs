import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where sources find packages and files at run time, and what takes their place in a bundle. */
const replacements = (root) => {
  const spectral = dirname(
    require.resolve('@stoplight/spectral-core', { paths: [join(root, 'packages/openapi-lint')] }),
  );
  const own = /^const require = createRequire\(import\.meta\.url\);$/m;
  const plain = { 'const require': [own, ''] };
  return {
    'openapi-lint/src/node/rulesets/load.ts': {
      ...plain,
      'ruleset packages': [
        "id.startsWith('@stoplight/spectral-') ? require(id)",
        "id === '@stoplight/spectral-rulesets' ? require('@stoplight/spectral-rulesets') : id === '@stoplight/spectral-functions' ? require('@stoplight/spectral-functions') : id === '@stoplight/spectral-formats' ? require('@stoplight/spectral-formats') : id === '@stoplight/spectral-core' ? require('@stoplight/spectral-core')",
      ],
    },
    'openapi-lint/src/node/spectral/internals.ts': {
      ...plain,
      inside: [/^ *const inside = .*\n/m, ''],
      part: [/^ *const part = .*\n/m, ''],
      parts: [/\bpart\('([^']+)'\)/g, (_, path) => `require(${JSON.stringify(join(spectral, path))})`],
    },
    'openapi-lint/src/node/spectral/sure.ts': plain,
    'openapi-lint/src/node/spectral/fast-yaml.ts': plain,
    'csharp/src/node/load.ts': {
      grammar: ["'../../grammar/tree-sitter-c_sharp.wasm'", "'./tree-sitter-c_sharp.wasm'"],
      runtime: [
        "require.resolve('web-tree-sitter/web-tree-sitter.wasm')",
        "fileURLToPath(new URL('./web-tree-sitter.wasm', import.meta.url))",
      ],
      package: [": require.resolve('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm')", ': copied'],
      ...plain,
    },
  };
};

/**
 * A plugin for a bundle of everything: what the sources find beside their packages becomes a part of it, or a file of its folder.
 *
 * @param root of the repository
 */
export const inBundle = (root) => {
  const all = Object.entries(replacements(root));
  return {
    name: 'in-bundle',
    transform(code, id) {
      const found = all.find(([file]) => id.replaceAll('\\', '/').endsWith(`packages/${file}`));
      if (!found) return null;
      return Object.entries(found[1]).reduce((text, [what, [from, to]]) => {
        const changed = text.replace(from, to);
        // The source was changed: the bundle would look for a package that it does not have.
        if (changed === text) throw new Error(`${found[0]} has no ${what} to replace`);
        return changed;
      }, code);
    },
  };
};
