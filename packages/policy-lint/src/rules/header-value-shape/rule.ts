import { isLiteral } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const headerValueShape = defineBuiltIn({
  id: 'header-value-shape',
  family: 'syntax',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'The values of a header do not match its exists-action',
  message: '{name} {problem}',
  help: '{advice}',
  *check(policy) {
    for (const element of policy.named('set-header', 'set-query-parameter')) {
      const action = element.value('exists-action');
      const values = element.childrenNamed('value').length;
      if (action === 'delete' && values > 0)
        yield {
          start: element.start,
          end: element.end,
          values: { name: element.name, problem: 'deletes the value and also sets one', advice: 'Remove the value' },
        };
      if (values === 0 && (action === undefined || isLiteral(action)) && action !== 'delete' && element.text === '')
        yield {
          start: element.start,
          end: element.end,
          values: { name: element.name, problem: 'sets nothing', advice: 'Add a <value>' },
        };
    }
  },
});
