import { defineBuiltIn } from '../../rule.ts';

export const corsReflectedOrigin = defineBuiltIn({
  id: 'cors-reflected-origin',
  family: 'security',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  message: 'The Origin header of the request is allowed without a check',
  help: 'List the allowed origins',
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
