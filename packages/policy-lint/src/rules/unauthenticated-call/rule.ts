import type { EffectiveElement } from '@apimkit/policy';
import { defineBuiltIn } from '../../rule.ts';

export const unauthenticatedCall = defineBuiltIn({
  id: 'unauthenticated-call',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'Calls are not authenticated: no subscription is required, and no policy at any scope checks the caller',
  help: 'Add validate-jwt, validate-azure-ad-token, validate-client-certificate or check-header, or require a subscription',
  needs: ['scope', 'effective'],
  scopes: ['api', 'operation'],
  *check(policy) {
    const { effective, needsSubscription, roots } = policy;
    if (!effective || needsSubscription !== false) return;
    const all = (elements: readonly EffectiveElement[]): readonly EffectiveElement[] =>
      elements.flatMap((one) => [one, ...all(one.children ?? [])]);
    const inbound = all(effective.sections.inbound);
    const checks = inbound.some(
      ({ name, source }) =>
        /^(validate-jwt|validate-azure-ad-token|validate-client-certificate|check-header|ip-filter|include-fragment)$/.test(
          name,
        ) ||
        (name === 'when' && /Certificate|Authorization|AsJwt|AsBasic/.test(source)),
    );
    const isMocked = inbound.some(({ name }) => name === 'mock-response');
    if (roots[0] && !checks && !isMocked) yield roots[0];
  },
});
