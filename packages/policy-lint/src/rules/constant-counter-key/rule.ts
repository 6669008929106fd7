import { atAttribute, isLiteral } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** All callers share one counter. */
export const constantCounterKey = defineRule({
  id: 'constant-counter-key',
  family: 'performance',
  severity: 'warning',
  message: 'All callers share one counter',
  help: 'Use a key that tells callers apart',
  check: (policy) =>
    atAttribute(
      policy,
      ['rate-limit-by-key', 'quota-by-key', 'llm-token-limit', 'azure-openai-token-limit'],
      'counter-key',
      (value) => isLiteral(value) || /^@\(\s*"[^"]*"\s*\)$/.test(value),
    ),
});
