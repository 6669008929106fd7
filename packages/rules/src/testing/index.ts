/**
 * Testing rules of any engine by the examples of their pages.
 *
 * @module
 */
export { pageHead, withPageHead } from './head.ts';
export type { PageExample, RulePage } from './page.ts';
export { readPage } from './page.ts';
export type { ExampleLinter, RuleTest, TestedRule } from './test-rule.ts';
export { testRule } from './test-rule.ts';
