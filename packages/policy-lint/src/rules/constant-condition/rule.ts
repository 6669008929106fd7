import { defineRule } from '../../rule.ts';

/** The condition is always …. */
export const constantCondition = defineRule({
  id: 'constant-condition',
  family: 'flow',
  severity: 'warning',
  message: 'The condition is always {value}',
  help: 'Remove the condition, or what it guards',
  *check(policy) {
    for (const element of policy.named('when')) {
      const condition = element.attribute('condition');
      const value = /^(?:@\(\s*)?(true|false)(?:\s*\))?$/i.exec(condition?.value.trim() ?? '')?.[1];
      if (condition && value)
        yield { start: condition.start, end: condition.end, values: { value: value.toLowerCase() } };
    }
  },
});
