/**
 * Sets up a repository on a disk.
 *
 * @module
 */
export { existingText, readFound } from './found.ts';
export { writeChanges } from './write.ts';
