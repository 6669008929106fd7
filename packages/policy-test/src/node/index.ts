/**
 * Reads tests of policies from the disk.
 *
 * @module
 */
export { readPolicyTests } from './read.ts';
