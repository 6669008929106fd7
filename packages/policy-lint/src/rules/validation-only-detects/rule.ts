import { defineBuiltIn } from '../../rule.ts';

export const validationOnlyDetects = defineBuiltIn({
  id: 'validation-only-detects',
  family: 'security',
  severity: 'info',
  rulesets: { strict: 'warning', security: 'info' },
  summary: 'A validation policy only logs violations',
  message: '{name} only logs violations',
  help: 'Use prevent once the logs show no violations',
  *check(policy) {
    for (const element of policy.named(
      'validate-content',
      'validate-parameters',
      'validate-headers',
      'validate-status-code',
    ))
      for (const { name, value, start, end } of element.attributes)
        if (/-action$/.test(name) && value.trim() === 'detect') yield { start, end, values: { name: element.name } };
  },
});
