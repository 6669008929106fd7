import type { Layout } from '../files.ts';
import { matchFile } from './patterns.ts';

/** A folder of artifacts in a repository. */
export interface ArtifactsFolder {
  /** Path in the repository; empty for its root. */
  readonly path: string;
  /** Number of files that describe a resource. */
  readonly resources: number;
  /** Layouts that have such files, the most frequent first. */
  readonly layouts: readonly Layout[];
}

/**
 * Finds the folders of artifacts in a repository, by the paths of its files alone. Files that only have a frequent name, such as `policy.xml`, do
 * not make a folder one of artifacts.
 *
 * @param paths of the files in the repository, with `/`
 * @returns the folders, the one with the most resources first; none inside of another one
 * @example
 * findArtifacts(['apim/tags/red/tagInformation.json', 'src/index.ts']); // [{ path: 'apim', resources: 1, layouts: ['toolkit', …] }]
 */
export function findArtifacts(paths: Iterable<string>): readonly ArtifactsFolder[] {
  const counts = new Map<string, Map<Layout, number>>();
  const totals = new Map<string, number>();
  for (const path of paths) {
    const found = outermost(path);
    if (!found) continue;
    const layouts = counts.get(found.folder) ?? new Map<Layout, number>();
    for (const layout of found.layouts) layouts.set(layout, (layouts.get(layout) ?? 0) + 1);
    counts.set(found.folder, layouts);
    totals.set(found.folder, (totals.get(found.folder) ?? 0) + 1);
  }
  const folders = [...counts.keys()];
  const isInner = (folder: string) => folders.some((other) => other !== folder && isBelow(folder, other));
  return folders
    .filter((folder) => !isInner(folder))
    .map((folder) => ({
      path: folder,
      resources: totals.get(folder) ?? 0,
      layouts: [...(counts.get(folder) ?? [])].sort(([, a], [, b]) => b - a).map(([layout]) => layout),
    }))
    .sort((a, b) => b.resources - a.resources || a.path.localeCompare(b.path, 'en'));
}

const isBelow = (path: string, folder: string) => folder === '' || path.startsWith(`${folder}/`);

/** The outermost folder below which a path is that of a resource. */
function outermost(path: string): { readonly folder: string; readonly layouts: readonly Layout[] } | undefined {
  if (!path.endsWith('Information.json')) return undefined;
  for (let start = 0; start >= 0; start = path.indexOf('/', start) + 1 || -1) {
    const match = matchFile(path.slice(start));
    if (match?.slot === 'info') return { folder: path.slice(0, Math.max(0, start - 1)), layouts: match.layouts };
  }
  return undefined;
}
