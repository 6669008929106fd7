import { factsOf } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

/** … must stand before …. */
export const childOrder = defineRule({
  id: 'child-order',
  family: 'syntax',
  severity: 'error',
  message: '{name} must stand before {other}',
  help: 'The order is {order}',
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
