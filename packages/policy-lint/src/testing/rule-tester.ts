import type { CSharpParser } from '@apimkit/policy';
import { type RuleTest, testRule } from '@apimkit/rules/testing';
import { createLinter } from '../linter.ts';
import type { PolicyRule } from '../rule.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Tests a policy rule against the examples of its page, see `testRule` of `@apimkit/rules/testing`.
 *
 * @param markdown the page; behind the `xml` of an example may be a scope (`api`), and what the repository contains: `namedValues=a,b backends=c`
 * @param parse see `loadCSharp` of `@apimkit/csharp/node`
 * @example
 * expect((await testPolicyRule(rule, page, await loadCSharp())).problems).toEqual([]);
 */
export function testPolicyRule(rule: PolicyRule, markdown: string, parse: CSharpParser): Promise<RuleTest> {
  const linter = createLinter({ rules: [{ rule, severity: rule.severity }], parse });
  return testRule(rule, markdown, (example) => linter.lint(example.text, surroundingsOf(example)));
}
