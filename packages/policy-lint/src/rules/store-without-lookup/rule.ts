import { defineRule } from '../../rule.ts';

/** … fills a cache that nothing here reads. */
export const storeWithoutLookup = defineRule({
  id: 'store-without-lookup',
  family: 'flow',
  severity: 'warning',
  message: '{name} fills a cache that nothing here reads',
  help: 'Add {lookup} to inbound',
  *check(policy) {
    if (policy.kind !== 'policies' || policy.named('include-fragment').length > 0) return;
    for (const element of policy.named(
      'cache-store',
      'llm-semantic-cache-store',
      'azure-openai-semantic-cache-store',
    )) {
      const lookup = element.name.replace('store', 'lookup');
      if (policy.named(lookup).length === 0)
        yield { start: element.start, end: element.end, values: { name: element.name, lookup } };
    }
  },
});
