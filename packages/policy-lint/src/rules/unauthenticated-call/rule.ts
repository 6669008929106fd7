import type { EffectiveElement } from '@apimkit/policy';
import { defineRule } from '../../rule.ts';

/** Everybody may call this: no subscription is needed, and no policy of any scope checks who calls. */
export const unauthenticatedCall = defineRule({
  id: 'unauthenticated-call',
  family: 'security',
  severity: 'warning',
  message: 'Everybody may call this: no subscription is needed, and no policy of any scope checks who calls',
  help: 'Add validate-jwt, validate-azure-ad-token, validate-client-certificate or check-header, or require a subscription',
  *check(policy) {
    const { effective, needsSubscription, roots } = policy;
    if (!effective || needsSubscription !== false || (policy.scope !== 'api' && policy.scope !== 'operation')) return;
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
    const answers = inbound.some(({ name }) => name === 'mock-response');
    if (roots[0] && !checks && !answers) yield roots[0];
  },
});
