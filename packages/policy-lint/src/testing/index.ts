/**
 * Testing policy rules by the examples of their pages.
 *
 * @module
 */
export { testPolicyRule } from './rule-tester.ts';
