import { defineRule } from '../../rule.ts';

/** cors stands behind …. */
export const corsNotFirst = defineRule({
  id: 'cors-not-first',
  family: 'flow',
  severity: 'warning',
  message: 'cors stands behind {name}',
  help: 'Put cors first in inbound',
  *check(policy) {
    for (const element of policy.named('cors')) {
      const before = element.predecessors.find(
        ({ name }) => !/^(base|include-fragment|set-variable|choose|cors)$/.test(name),
      );
      if (before) yield { start: element.start, end: element.end, values: { name: before.name } };
    }
  },
});
