import { chainsOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const responseInInbound = defineBuiltIn({
  id: 'response-in-inbound',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'context.Response is used in inbound, before there is a response',
  message: 'There is no response in inbound yet',
  help: 'Move it to outbound',
  *check(policy) {
    for (const expression of policy.expressions) {
      const { element, attribute } = expression;
      if (element.section !== 'inbound' || /^increment-/.test(attribute?.name ?? '') || element.name === 'retry')
        continue;
      for (const chain of chainsOf(expression, 'context', 'Response')) {
        yield { start: chain.start, end: chain.end };
        break;
      }
    }
  },
});
