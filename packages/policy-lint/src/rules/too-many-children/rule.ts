import { factsOf } from '../../facts.ts';
import { defineBuiltIn } from '../../rule.ts';

export const tooManyChildren = defineBuiltIn({
  id: 'too-many-children',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A child element that is allowed once occurs again',
  message: '{name} is allowed only once in {parent}',
  help: 'Keep one',
  *check(policy) {
    for (const element of policy.elements) {
      const fact = element.parent && factsOf(element.parent)?.children.find((child) => child.name === element.name);
      if (fact && element.predecessors.filter(({ name }) => name === element.name).length >= fact.most)
        yield {
          start: element.start,
          end: element.end,
          values: { name: element.name, parent: element.parent?.name ?? '' },
        };
    }
  },
});
