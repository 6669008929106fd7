/**
 * Branches of a working copy.
 *
 * @module
 */
export type { BranchInput, PushResult } from './push-branch.ts';
export { pushBranch } from './push-branch.ts';
