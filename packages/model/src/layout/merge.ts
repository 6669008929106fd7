import type { Artifacts } from '../artifacts.ts';
import type { WritableLayout } from '../files.ts';
import type { ResourceId } from '../id.ts';
import { newFiles } from './new-files.ts';
import { readTreeParts } from './read.ts';
import { isOutOfReach, sidesOf } from './sides.ts';
import type { FileTree } from './tree.ts';
import { updateFile } from './update.ts';

/** Options of {@link mergeTree}. */
export interface MergeOptions {
  /** True when a resource was read from the service: other resources are not gone. Default: all were read. */
  readonly wasRead?: (id: ResourceId) => boolean;
  /** The existing files with every specification bundled into one file. */
  readonly understood?: FileTree;
}

/** A file that is deleted, and a resource that it described. */
export interface RemovedFile {
  readonly file: string;
  readonly id: ResourceId;
}

/** A tree that describes the service. */
export interface MergedTree {
  readonly tree: FileTree;
  /** Files whose resources no longer exist on the service. */
  readonly removed: readonly RemovedFile[];
}

/**
 * Merges artifacts into an existing tree so that version control shows only the changes of the service. Each file is compared
 * on its own: a file with the same meaning keeps its bytes, a file that differs is edited in its own notation, and a file
 * whose resources are gone is deleted. Files that belong to no layout, that cannot be read, or that apimkit does not write
 * are kept. Resources without files are written in the given layout.
 *
 * @example
 * const { tree, removed } = mergeTree(existing, artifacts, 'toolkit');
 */
export function mergeTree(
  existing: FileTree,
  artifacts: Artifacts,
  layout: WritableLayout,
  { wasRead = () => true, understood = existing }: MergeOptions = {},
): MergedTree {
  const read = readTreeParts(understood);
  const stays = [...read.artifacts].filter((one) => !artifacts.has(one.id) && (isOutOfReach(one) || !wasRead(one.id)));
  const sides = sidesOf(read, artifacts.with(stays));
  const additions = newFiles(existing, sides, layout);
  const tree = new Map(existing);
  const removed: RemovedFile[] = [];
  for (const file of new Set([...sides.parts.keys(), ...additions.listed.keys()])) {
    const parts = sides.parts.get(file) ?? [];
    const text = updateFile(existing.get(file) ?? '', parts, sides, additions.listed.get(file) ?? []);
    if (text !== undefined) {
      tree.set(file, text);
      continue;
    }
    tree.delete(file);
    removed.push(...parts.slice(0, 1).map(({ id }) => ({ file, id })));
  }
  for (const [path, text] of additions.files) if (!tree.has(path)) tree.set(path, text);
  return { tree: new Map([...tree].sort(([a], [b]) => (a < b ? -1 : 1))), removed };
}
