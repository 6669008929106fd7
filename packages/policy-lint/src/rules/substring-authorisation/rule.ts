import { defineBuiltIn } from '../../rule.ts';

export const substringAuthorisation = defineBuiltIn({
  id: 'substring-authorisation',
  family: 'expressions',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'An authorization check compares only a part of a text',
  help: 'Compare whole values',
  *check(policy) {
    for (const { attribute, chains } of policy.expressions)
      for (const { names, called, args, start, end } of chains)
        if (
          attribute?.name === 'condition' &&
          called &&
          names.at(-1) === 'Contains' &&
          names[1] === 'Request' &&
          /admin|role|owner|scope/i.test(args[0] ?? '')
        )
          yield { start, end };
  },
});
