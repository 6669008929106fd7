import { defineBuiltIn } from '../../rule.ts';

export const emptyBranch = defineBuiltIn({
  id: 'empty-branch',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A branch contains no policies',
  message: '{name} contains no policies',
  help: 'Add policies, or remove the branch',
  *check(policy) {
    for (const element of policy.named('when', 'retry', 'limit-concurrency', 'wait'))
      if (element.children.length === 0)
        yield { start: element.start, end: element.end, values: { name: element.name } };
  },
});
