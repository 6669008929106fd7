import { defineBuiltIn } from '../../rule.ts';

export const storeWithoutLookup = defineBuiltIn({
  id: 'store-without-lookup',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'Values are stored in a cache that no policy reads',
  message: '{name} stores values in a cache that no policy reads',
  help: 'Add {lookup} to inbound',
  kinds: ['policies'],
  *check(policy) {
    if (policy.named('include-fragment').length > 0) return;
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
