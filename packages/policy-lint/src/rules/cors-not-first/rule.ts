import { defineBuiltIn } from '../../rule.ts';

export const corsNotFirst = defineBuiltIn({
  id: 'cors-not-first',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'Another policy runs before cors',
  message: 'cors comes after {name}',
  help: 'Move cors to the start of inbound',
  *check(policy) {
    for (const element of policy.named('cors')) {
      const before = element.predecessors.find(
        ({ name }) => !/^(base|include-fragment|set-variable|choose|cors)$/.test(name),
      );
      if (before) yield { start: element.start, end: element.end, values: { name: before.name } };
    }
  },
});
