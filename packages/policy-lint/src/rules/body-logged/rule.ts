import { defineBuiltIn } from '../../rule.ts';

export const bodyLogged = defineBuiltIn({
  id: 'body-logged',
  family: 'performance',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'The whole body is written to a log',
  message: 'The whole body is written to {name}',
  help: 'Log only the parts that you need',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions) {
      const holder = [element, ...element.ancestors].find(({ name }) => /^(log-to-eventhub|trace)$/.test(name));
      if (holder && /Body\??\.As</.test(source)) yield { start, end, values: { name: holder.name } };
    }
  },
});
