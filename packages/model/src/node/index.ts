/**
 * Artifacts folders on a disk.
 *
 * @module
 */
export { type Disk, disk, type ReadTree, readTree } from './read-tree.ts';
export type { ReplaceOptions } from './replace-tree.ts';
export { finishReplacement, replaceTree } from './replace-tree.ts';
export { TreeError } from './tree-error.ts';
