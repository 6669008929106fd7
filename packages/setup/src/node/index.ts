/**
 * Sets up a repository on a disk.
 *
 * @module
 */
export { changesIn } from './changes.ts';
export { existingText, readFound } from './found.ts';
export { writeChanges } from './write.ts';
