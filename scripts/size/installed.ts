// What installing a package brings, computed from the lockfile and the installed folders: nothing is downloaded.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';

/** A package of the lockfile, as far as it is read. */
interface Locked {
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A package that is installed, and how large it is. */
export interface Installed {
  readonly name: string;
  readonly bytes: number;
}

const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/**
 * Everything that is installed with a package, itself included, by folder.
 *
 * @param start - The package's folder below the root, such as `packages/model` or `node_modules/yaml`.
 * @param without - A dependency of the start to leave out.
 */
export function installedWith(start: string, without?: string): ReadonlyMap<string, Installed> {
  const found = new Map<string, Installed>();
  const queue = [start];
  for (const folder of queue) {
    if (found.has(folder)) continue;
    found.set(folder, { name: nameOf(folder), bytes: bytesOf(folder) });
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta = {} } = locked[folder] ?? {};
    const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta[name]?.optional);
    const wanted = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
    for (const name of wanted) {
      const target = folder === start && name === without ? undefined : resolve(folder, name);
      if (target !== undefined) queue.push(target);
    }
  }
  return found;
}

/** The folder of a direct dependency, or undefined for an optional one that is not installed. */
export function resolve(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const entry = locked[path];
    // An optional package of another platform is in the lockfile and in no folder.
    if (entry !== undefined) return entry.link ? entry.resolved : existsSync(join(root, path)) ? path : undefined;
    if (folder === '') return undefined;
  }
}

/** Bytes of all packages together. */
export function total(installed: ReadonlyMap<string, Installed>): number {
  return [...installed.values()].reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Names of the direct dependencies of a package. */
export function dependenciesOf(folder: string): readonly string[] {
  return Object.keys(locked[folder]?.dependencies ?? {});
}

function nameOf(folder: string): string {
  const at = folder.lastIndexOf('node_modules/');
  return at < 0 ? folder : folder.slice(at + 'node_modules/'.length);
}

const sizes = new Map<string, number>();

/** The size of a package without the packages inside of it. Of a workspace, only published files count. */
function bytesOf(folder: string): number {
  const known = sizes.get(folder);
  if (known !== undefined) return known;
  const { files } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { files?: string[] };
  const isOurs = !folder.includes('node_modules/');
  const top = isOurs ? (files ?? []).filter((file) => !file.startsWith('!')) : ['.'];
  const bytes = top.reduce((sum, file) => sum + sizeBelow(join(root, folder, file), isOurs), 0);
  sizes.set(folder, bytes);
  return bytes;
}

function sizeBelow(path: string, isOurs: boolean): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return isOurs && path.endsWith('.test.ts') ? 0 : stats.size;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && !(isOurs && name === 'fixtures'))
    .reduce((sum, name) => sum + sizeBelow(join(path, name), isOurs), 0);
}
