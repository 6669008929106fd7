import { defineBuiltIn } from '../../rule.ts';

export const constantCondition = defineBuiltIn({
  id: 'constant-condition',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A condition is always true or always false',
  message: 'The condition is always {value}',
  help: 'Remove the condition or the branch',
  *check(policy) {
    for (const element of policy.named('when')) {
      const condition = element.attribute('condition');
      const value = /^(?:@\(\s*)?(true|false)(?:\s*\))?$/i.exec(condition?.value.trim() ?? '')?.[1];
      if (condition && value)
        yield { start: condition.start, end: condition.end, values: { value: value.toLowerCase() } };
    }
  },
});
