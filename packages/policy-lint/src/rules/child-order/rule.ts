import { factsOf } from '../../facts.ts';
import { defineBuiltIn } from '../../rule.ts';

export const childOrder = defineBuiltIn({
  id: 'child-order',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'Child elements are in the wrong order',
  message: '{name} must come before {other}',
  help: 'Use this order: {order}',
  *check(policy) {
    for (const element of policy.elements) {
      const facts = factsOf(element);
      if (!facts?.ordered) continue;
      const order = facts.children.map((child) => child.name);
      for (const child of element.children) {
        const before = child.predecessors.find(({ name }) => order.indexOf(name) > order.indexOf(child.name));
        if (before && order.includes(child.name))
          yield {
            start: child.start,
            end: child.end,
            values: { name: child.name, other: before.name, order: order.join(', ') },
          };
      }
    }
  },
});
