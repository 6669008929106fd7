import { defineRule } from '../../rule.ts';

/** … cannot be used in the policy of a …. */
export const wrongScope = defineRule({
  id: 'wrong-scope',
  family: 'syntax',
  severity: 'error',
  message: '{name} cannot be used in the policy of a {scope}',
  help: 'It may stand in policies of: {allowed}',
  *check(policy) {
    const { scope } = policy;
    if (scope === undefined || policy.kind === 'fragment') return;
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
