import { defineBuiltIn } from '../../rule.ts';

export const implicitExistsAction = defineBuiltIn({
  id: 'implicit-exists-action',
  family: 'style',
  severity: 'info',
  rulesets: { strict: 'warning' },
  summary: 'exists-action is not set',
  message: 'exists-action is not set, so the default override applies',
  help: 'Add exists-action="override"',
  *check(policy) {
    for (const element of policy.named('set-header')) {
      const name = element.attribute('name');
      if (name && !element.attribute('exists-action'))
        yield {
          start: element.start,
          end: element.end,
          fix: { start: name.end, end: name.end, text: ' exists-action="override"' },
        };
    }
  },
});
