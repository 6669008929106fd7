import { defineBuiltIn } from '../../rule.ts';

export const wrongScope = defineBuiltIn({
  id: 'wrong-scope',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A policy is not allowed at this scope',
  message: '{name} is not allowed at the {scope} scope',
  help: 'Use it at one of these scopes: {allowed}',
  needs: ['scope'],
  kinds: ['policies', 'resolver', 'snippet'],
  *check(policy) {
    const { scope } = policy;
    if (scope === undefined) return;
    for (const element of policy.policies) {
      const scopes = element.policy?.scopes ?? [];
      if (!scopes.includes(scope) && !element.parent?.policy?.children.some((child) => child.name === element.name))
        yield {
          start: element.start,
          end: element.end,
          values: { name: element.name, scope, allowed: scopes.join(', ') },
        };
    }
  },
});
