import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run } from './run.ts';

/** A published package of the repository. */
export interface Package {
  readonly folder: string;
  readonly name: string;
  /** It has a main entry. */
  readonly hasMain: boolean;
  /** Its main entry needs Node: it exports files of `src/node`. */
  readonly needsNode: boolean;
  /** Its entries are JSON files. */
  readonly isData: boolean;
  /** What others import: `.` or `./node`, and the source behind it. */
  readonly entries: readonly { readonly path: string; readonly source: string }[];
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

/** Every published package. */
export function packages(): readonly Package[] {
  return globSync('{packages,apps,rulesets}/*/package.json', { cwd: root }).flatMap((file) => {
    const {
      name,
      private: isPrivate = false,
      exports = {},
      dependencies = {},
      devDependencies = {},
    } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      name: string;
      private?: boolean;
      exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
      dependencies?: Record<string, string>;
      devDependencies?: Record<string, string>;
    };
    // The extension of an editor, for example, is not published to npm.
    if (isPrivate) return [];
    const folder = join(root, dirname(file));
    const entries = Object.entries(exports).flatMap(([path, target]) => {
      const source = typeof target === 'string' ? undefined : target['@apimkit/source'];
      return source === undefined ? [] : [{ path, source: join(folder, source) }];
    });
    return {
      folder,
      name,
      hasMain: '.' in exports,
      needsNode: entries.some(
        ({ path, source }) => path === '.' && readFileSync(source, 'utf8').includes("from './node/"),
      ),
      isData: Object.values(exports).every((path) => typeof path === 'string' && path.endsWith('.json')),
      entries,
      dependencies: Object.keys(dependencies),
      devDependencies: Object.keys(devDependencies),
    };
  });
}

/** Packs every package into a folder; returns the path of each tarball by the name of its package. */
export async function packAll(into: string): Promise<ReadonlyMap<string, string>> {
  const options = ['--workspaces', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', into];
  const { code, output } = await run('npm', ['pack', ...options]);
  if (code !== 0) throw new Error(`The packages cannot be packed:\n${output}`);
  const packed = JSON.parse(output) as readonly { readonly name: string; readonly filename: string }[];
  return new Map(packed.map(({ name, filename }) => [name, join(into, filename)]));
}

/** Packs a package that is not a workspace into a folder and returns the path of the tarball. */
export async function pack({ folder, name }: Pick<Package, 'folder' | 'name'>, into: string): Promise<string> {
  const { code, output } = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', into], {
    cwd: folder,
  });
  if (code !== 0) throw new Error(`${name} cannot be packed:\n${output}`);
  return join(into, output.trim().split('\n').at(-1) ?? '');
}
