import { defineRule } from '../../rule.ts';

/** A part of a text decides who may do what. */
export const substringAuthorisation = defineRule({
  id: 'substring-authorisation',
  family: 'expressions',
  severity: 'warning',
  message: 'A part of a text decides who may do what',
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
