import { factsOf } from '../../facts.ts';
import { defineRule } from '../../rule.ts';

/** … may stand only once in …. */
export const tooManyChildren = defineRule({
  id: 'too-many-children',
  family: 'syntax',
  severity: 'error',
  message: '{name} may stand only once in {parent}',
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
