import { defineRule } from '../../rule.ts';

/** Nothing says what happens when the header is there already. */
export const implicitExistsAction = defineRule({
  id: 'implicit-exists-action',
  family: 'style',
  severity: 'info',
  message: 'Nothing says what happens when the header is there already',
  help: 'Write exists-action="override"',
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
