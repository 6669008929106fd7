/**
 * Artifacts folders on a disk.
 *
 * @module
 */
export type { ReadTree } from './read-tree.ts';
export { readTree } from './read-tree.ts';
export type { ReplaceOptions } from './replace-tree.ts';
export { replaceTree } from './replace-tree.ts';
