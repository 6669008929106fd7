import { atAttribute, isLiteral } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const constantCounterKey = defineBuiltIn({
  id: 'constant-counter-key',
  family: 'performance',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  message: 'All callers share one counter',
  help: 'Use a key that distinguishes callers',
  check: (policy) =>
    atAttribute(
      policy,
      ['rate-limit-by-key', 'quota-by-key', 'llm-token-limit', 'azure-openai-token-limit'],
      'counter-key',
      (value) => isLiteral(value) || /^@\(\s*"[^"]*"\s*\)$/.test(value),
    ),
});
