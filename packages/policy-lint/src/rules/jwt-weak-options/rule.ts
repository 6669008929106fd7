import { defineRule } from '../../rule.ts';

/** …="…" accepts tokens that prove nothing. */
export const jwtWeakOptions = defineRule({
  id: 'jwt-weak-options',
  family: 'security',
  severity: 'error',
  message: '{name}="{value}" accepts tokens that prove nothing',
  help: 'Remove the attribute: the default is true',
  *check(policy) {
    for (const element of policy.named('validate-jwt'))
      for (const name of ['require-signed-tokens', 'require-expiration-time']) {
        const found = element.attribute(name);
        if (found?.value.trim() === 'false')
          yield {
            start: found.start,
            end: found.end,
            values: { name, value: 'false' },
            fix: { start: found.start - 1, end: found.end, text: '' },
          };
      }
  },
});
