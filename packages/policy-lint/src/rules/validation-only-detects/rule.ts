import { defineRule } from '../../rule.ts';

/** … only notes what is wrong. */
export const validationOnlyDetects = defineRule({
  id: 'validation-only-detects',
  family: 'security',
  severity: 'info',
  message: '{name} only notes what is wrong',
  help: 'Use prevent, once the logs are quiet',
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
