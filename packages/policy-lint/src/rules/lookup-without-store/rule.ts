import { defineBuiltIn } from '../../rule.ts';

export const lookupWithoutStore = defineBuiltIn({
  id: 'lookup-without-store',
  family: 'flow',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A cache is read, but no policy stores values in it',
  message: '{name} reads a cache in which no policy stores values',
  help: 'Add {store} to outbound',
  kinds: ['policies'],
  *check(policy) {
    if (policy.named('include-fragment').length > 0) return;
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
