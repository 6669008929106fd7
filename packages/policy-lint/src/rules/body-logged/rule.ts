import { defineRule } from '../../rule.ts';

/** The whole body is written to …. */
export const bodyLogged = defineRule({
  id: 'body-logged',
  family: 'performance',
  severity: 'warning',
  message: 'The whole body is written to {name}',
  help: 'Write what you need of it',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions) {
      const holder = [element, ...element.ancestors].find(({ name }) => /^(log-to-eventhub|trace)$/.test(name));
      if (holder && /Body\??\.As</.test(source)) yield { start, end, values: { name: holder.name } };
    }
  },
});
