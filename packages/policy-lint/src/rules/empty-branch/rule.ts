import { defineRule } from '../../rule.ts';

/** … does nothing. */
export const emptyBranch = defineRule({
  id: 'empty-branch',
  family: 'flow',
  severity: 'warning',
  message: '{name} does nothing',
  help: 'Fill it, or remove it',
  *check(policy) {
    for (const element of policy.named('when', 'retry', 'limit-concurrency', 'wait'))
      if (element.children.length === 0)
        yield { start: element.start, end: element.end, values: { name: element.name } };
  },
});
