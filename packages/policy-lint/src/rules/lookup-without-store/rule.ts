import { defineRule } from '../../rule.ts';

/** … reads a cache that nothing here fills. */
export const lookupWithoutStore = defineRule({
  id: 'lookup-without-store',
  family: 'flow',
  severity: 'warning',
  message: '{name} reads a cache that nothing here fills',
  help: 'Add {store} to outbound',
  *check(policy) {
    if (policy.kind !== 'policies' || policy.named('include-fragment').length > 0) return;
    for (const element of policy.named(
      'cache-lookup',
      'llm-semantic-cache-lookup',
      'azure-openai-semantic-cache-lookup',
    )) {
      const store = element.name.replace('lookup', 'store');
      if (policy.named(store).length === 0)
        yield { start: element.start, end: element.end, values: { name: element.name, store } };
    }
  },
});
