import { at } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** otherwise must be the last of its choose. */
export const otherwiseLast = defineRule({
  id: 'otherwise-last',
  family: 'syntax',
  severity: 'error',
  message: 'otherwise must be the last of its choose',
  help: 'Move it behind the last when',
  check: (policy) =>
    at(policy, ['otherwise'], (element) => element.parent?.name === 'choose' && element.followers.length > 0),
});
