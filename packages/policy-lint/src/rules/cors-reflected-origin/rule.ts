import { defineRule } from '../../rule.ts';

/** The origin of the request is allowed, whatever it is. */
export const corsReflectedOrigin = defineRule({
  id: 'cors-reflected-origin',
  family: 'security',
  severity: 'error',
  message: 'The origin of the request is allowed, whatever it is',
  help: 'Name the origins',
  *check(policy) {
    for (const expression of policy.expressions)
      if (
        expression.element.name === 'origin' &&
        /Headers[\s\S]*"Origin"/i.test(expression.source) &&
        !/[?]|==|Contains|EndsWith/.test(expression.source)
      )
        yield { start: expression.start, end: expression.end };
  },
});
