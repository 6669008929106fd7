import { chainsOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** There is no response in inbound yet. */
export const responseInInbound = defineRule({
  id: 'response-in-inbound',
  family: 'flow',
  severity: 'warning',
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
