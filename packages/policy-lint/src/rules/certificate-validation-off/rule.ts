import { defineRule } from '../../rule.ts';

/** …="…" accepts certificates that prove nothing. */
export const certificateValidationOff = defineRule({
  id: 'certificate-validation-off',
  family: 'security',
  severity: 'error',
  message: '{name}="{value}" accepts certificates that prove nothing',
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
