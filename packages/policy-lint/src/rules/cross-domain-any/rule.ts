import { defineBuiltIn } from '../../rule.ts';

export const crossDomainAny = defineBuiltIn({
  id: 'cross-domain-any',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'Every site can call this API through browser plug-ins',
  help: 'Remove the policy',
  check: (policy) => policy.named('cross-domain'),
});
