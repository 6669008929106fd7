import { isLiteral } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** The secret that check-header compares stands here in clear text. */
export const headerSecretInClear = defineRule({
  id: 'header-secret-in-clear',
  family: 'security',
  severity: 'error',
  message: 'The secret that check-header compares stands here in clear text',
  help: 'Put it into a secret named value and write its name in double braces',
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
