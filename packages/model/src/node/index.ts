/**
 * Artifacts folders on a disk.
 *
 * @module
 */
export type { ReadTree } from './read-tree.ts';
export { readTree } from './read-tree.ts';
export type { ReplaceOptions } from './replace-tree.ts';
export { finishReplacement, replaceTree } from './replace-tree.ts';
export { TreeError } from './tree-error.ts';
