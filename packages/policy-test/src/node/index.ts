/**
 * Reads tests of policies from the disk.
 *
 * @module
 */
export { policyTestPaths, policyTestsOf, readPolicyTests } from './read.ts';
