import { isLiteral } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const headerSecretInClear = defineBuiltIn({
  id: 'header-secret-in-clear',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  message: 'The secret that check-header compares is in clear text',
  help: 'Move it to a secret named value, and use its name in double braces',
  *check(policy) {
    for (const element of policy.named('check-header'))
      for (const value of element.childrenNamed('value'))
        if (
          isLiteral(value.text) &&
          !value.text.includes('{{') &&
          /^[\w+/=-]{16,}$/.test(value.text) &&
          /\d/.test(value.text)
        )
          yield { ...value.inner };
  },
});
