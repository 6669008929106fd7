import { chainsOf, literalOf } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const variableUsedBeforeSet = defineBuiltIn({
  id: 'variable-used-before-set',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A variable is read before it is set',
  message: 'The variable {name} is read before it is set',
  help: 'Set it first',
  *check(policy) {
    const setAt = new Map<string, number>();
    for (const element of policy.named('set-variable')) {
      const name = element.value('name');
      if (name !== undefined && !setAt.has(name)) setAt.set(name, element.start);
    }
    for (const { attributes, start } of policy.elements)
      for (const { name, value } of attributes)
        if (/variable-name$/.test(name)) setAt.set(value.trim(), Math.min(start, setAt.get(value.trim()) ?? start));
    for (const expression of policy.expressions)
      for (const chain of chainsOf(expression, 'context', 'Variables')) {
        const name = literalOf(chain.args[0]);
        const set = name === undefined ? undefined : setAt.get(name);
        if (
          set === undefined ||
          set <= chain.start ||
          chain.tested ||
          /ContainsKey|GetValueOrDefault/.test(chain.names.at(-1) ?? '')
        )
          continue;
        if (expression.element.section === 'inbound' && !expression.element.inside('retry'))
          yield { start: chain.start, end: chain.end, values: { name: name ?? '' } };
      }
  },
});
