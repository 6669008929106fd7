import { atAttribute, numberOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** A clock skew of … s keeps expired tokens alive. */
export const jwtLongClockSkew = defineRule({
  id: 'jwt-long-clock-skew',
  family: 'security',
  severity: 'warning',
  message: 'A clock skew of {value} s keeps expired tokens alive',
  help: 'At most 300',
  options: { seconds: 300 },
  check: (policy, options) =>
    atAttribute(
      policy,
      ['validate-jwt', 'validate-azure-ad-token'],
      'clock-skew',
      (value) => (numberOf(value) ?? 0) > (options.seconds ?? 300),
    ),
});
