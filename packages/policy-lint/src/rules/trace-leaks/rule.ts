import { defineRule } from '../../rule.ts';

/** … is written into …. */
export const traceLeaks = defineRule({
  id: 'trace-leaks',
  family: 'security',
  severity: 'warning',
  message: '{what} is written into {name}',
  help: 'Leave it out, or write a hash of it',
  *check(policy) {
    for (const { element, source, start, end } of policy.expressions) {
      const holder = [element, ...element.ancestors].find(({ name }) =>
        /^(trace|log-to-eventhub|emit-metric)$/.test(name),
      );
      const what =
        /"(authorization|ocp-apim-subscription-key|cookie|x-api-key|api-key)"|Subscription\??\.(Key|PrimaryKey|SecondaryKey)/i.exec(
          source,
        )?.[0];
      if (holder && what) yield { start, end, values: { what: what.replaceAll('"', ''), name: holder.name } };
    }
  },
});
