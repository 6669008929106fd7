import { factsOf } from '../../facts.ts';
import { defineBuiltIn } from '../../rule.ts';

export const redundantDefault = defineBuiltIn({
  id: 'redundant-default',
  family: 'style',
  severity: 'info',
  rulesets: { strict: 'warning' },
  summary: 'An attribute is set to its default',
  message: '{name}="{value}" is the default',
  help: 'Remove it',
  *check(policy) {
    for (const element of policy.elements)
      for (const { name, value, start, end } of element.attributes) {
        const fact = factsOf(element)?.attributes.get(name);
        if (
          name === 'exists-action' ||
          !fact ||
          fact.required !== false ||
          fact.default === undefined ||
          fact.default !== value.trim()
        )
          continue;
        yield {
          start,
          end,
          values: { name, value: value.trim() },
          fix: { start: policy.text.slice(0, start).trimEnd().length, end, text: '' },
        };
      }
  },
});
