import type { SyntaxNode } from '@apimkit/policy';
import { factsOf } from '../../facts.ts';
import { isMixed } from '../../kit.ts';
import type { LintedExpression, LintedPolicy } from '../../linted-policy.ts';
import { defineBuiltIn } from '../../rule.ts';

export const expressionDoesNotCompile = defineBuiltIn({
  id: 'expression-does-not-compile',
  family: 'expressions',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'C# does not compile an expression',
  message: 'The expression does not compile: {reason}',
  help: 'Correct this part of the expression; the service rejects the policy until it compiles',
  *check(policy) {
    for (const expression of policy.expressions) {
      if (!isCompiled(policy, expression)) continue;
      const [problem] = expression.compile();
      if (problem?.kind === 'invalid')
        yield { ...expression.placeOf(problem), values: { reason: problem.message.replaceAll(/\s+/g, ' ') } };
    }
  },
});

/** Whether the service compiles an expression, and its code is known. Other rules report the rest. */
function isCompiled(policy: LintedPolicy, expression: LintedExpression): boolean {
  const { errors, root, element, attribute } = expression;
  if (errors.length > 0 || containsNamedValue(root) || element.value('template') === 'liquid') return false;
  if (!attribute) return !isMixed(policy, element);
  return factsOf(element)?.attributes.get(attribute.name)?.expression !== false;
}

/** Whether a named value is code, and not a part of a string: it can be anything. */
function containsNamedValue(node: SyntaxNode): boolean {
  if (node.type === 'identifier') return /N_{4}/.test(node.text);
  return node.children.some((child) => child && containsNamedValue(child));
}
