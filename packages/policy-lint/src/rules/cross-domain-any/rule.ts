import { defineRule } from '../../rule.ts';

/** Every site may call this through old plug-ins. */
export const crossDomainAny = defineRule({
  id: 'cross-domain-any',
  family: 'security',
  severity: 'warning',
  message: 'Every site may call this through old plug-ins',
  help: 'Remove the policy',
  check: (policy) => policy.named('cross-domain'),
});
