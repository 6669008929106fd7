import { atAttribute, numberOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const jwtLongClockSkew = defineBuiltIn({
  id: 'jwt-long-clock-skew',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'A long clock skew accepts expired tokens',
  message: 'A clock skew of {value} s accepts expired tokens',
  help: 'Use a shorter clock skew',
  options: { seconds: 300 },
  check: (policy, options) =>
    atAttribute(
      policy,
      ['validate-jwt', 'validate-azure-ad-token'],
      'clock-skew',
      (value) => (numberOf(value) ?? 0) > options.seconds,
    ),
});
