/**
 * Testing rules by their pages.
 *
 * @module
 */
export type { PageExample, RulePage } from './page.ts';
export { readPage } from './page.ts';
export type { RuleTest } from './rule-tester.ts';
export { testRule } from './rule-tester.ts';
