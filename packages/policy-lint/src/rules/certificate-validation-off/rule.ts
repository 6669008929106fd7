import { defineBuiltIn } from '../../rule.ts';

export const certificateValidationOff = defineBuiltIn({
  id: 'certificate-validation-off',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  summary: 'Validation of client certificates is turned off',
  message: '{name}="{value}" turns off a part of the certificate validation',
  help: 'Remove the attribute',
  *check(policy) {
    for (const element of policy.named('validate-client-certificate'))
      for (const { name, value, start, end } of element.attributes)
        if (
          (/^validate-(trust|not-before|not-after|revocation)$/.test(name) && value.trim() === 'false') ||
          (name === 'ignore-error' && value.trim() === 'true')
        )
          yield { start, end, values: { name, value } };
  },
});
