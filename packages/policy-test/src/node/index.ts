/**
 * Reads tests of policies from the disk.
 *
 * @module
 */
export { policyTestsOf, readPolicyTests } from './read.ts';
