import { defineBuiltIn } from '../../rule.ts';

export const traceLeaks = defineBuiltIn({
  id: 'trace-leaks',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  summary: 'A token or key is written to a log',
  message: '{what} is written to {name}',
  help: 'Remove it, or log a hash of it',
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
