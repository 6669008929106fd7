import { defineRule } from '../../rule.ts';

/** A token is read that nobody validated. */
export const jwtReadNotValidated = defineRule({
  id: 'jwt-read-not-validated',
  family: 'security',
  severity: 'warning',
  message: 'A token is read that nobody validated',
  help: 'Add validate-jwt before',
  *check(policy) {
    if (policy.named('validate-jwt', 'validate-azure-ad-token', 'include-fragment').length > 0) return;
    for (const expression of policy.expressions)
      if (/\.(AsJwt|TryParseJwt)\(/.test(expression.source) && /Headers/.test(expression.source))
        yield { start: expression.start, end: expression.end };
  },
});
