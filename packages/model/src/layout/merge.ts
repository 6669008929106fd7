import type { Artifacts } from '../artifacts.ts';
import type { WritableLayout } from '../files.ts';
import type { ResourceId } from '../id.ts';
import { newFiles } from './new-files.ts';
import { readTreeParts } from './read.ts';
import { isOutOfReach, sidesOf } from './sides.ts';
import type { FileTree } from './tree.ts';
import { updateFile } from './update.ts';

/** How a tree is merged with what a service has. */
export interface MergeOptions {
  /** Whether the service was asked for a resource: what it was not asked for is not gone. Default: for everything. */
  readonly wasRead?: (id: ResourceId) => boolean;
  /** The existing files as they are meant, when a specification stands in several of them. */
  readonly understood?: FileTree;
}

/** A file that is deleted, and a resource that it described. */
export interface RemovedFile {
  readonly file: string;
  readonly id: ResourceId;
}

/** A tree that says what the service has. */
export interface MergedTree {
  readonly tree: FileTree;
  /** Files of which everything that they described is gone from the service. */
  readonly removed: readonly RemovedFile[];
}

/**
 * Writes artifacts over an existing tree so that a version control system shows only what the service changed. Each file
 * is compared by itself: one whose own meaning is the same keeps its bytes, one that differs is changed in place and in
 * the notation it is written in, one whose resources are gone is deleted. Files that no layout has, that cannot be read,
 * or that this writer would not have written stay. What the tree does not have yet gets files in the given layout.
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
