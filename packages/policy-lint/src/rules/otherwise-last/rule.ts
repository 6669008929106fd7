import { at } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const otherwiseLast = defineBuiltIn({
  id: 'otherwise-last',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'otherwise is not the last branch of choose',
  message: 'otherwise must be the last branch of choose',
  help: 'Move it after the last when',
  check: (policy) =>
    at(policy, ['otherwise'], (element) => element.parent?.name === 'choose' && element.followers.length > 0),
});
