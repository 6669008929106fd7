import type { CallFact, PolicyFact } from '../../facts.ts';
import { atProperty, callsOf, choosesBackend, current, productsOf } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Nothing says which backend answers the API. */
export const noBackend = defineApiRule({
  id: 'no-backend',
  family: 'backends',
  severity: 'warning',
  from: 'recommended',
  summary: 'Nothing says which backend answers the API',
  message: 'The API has no serviceUrl, and for {operation} no policy chooses a backend or answers',
  help: 'Add serviceUrl, or set-backend-service to the policy',
  *check(facts) {
    for (const api of current(facts)) {
      if (api.type !== 'http' || api.serviceUrl) continue;
      const ways: readonly CallFact[] = [{}, ...productsOf(api, facts).map(({ name }) => ({ product: name }))];
      const own = new Set(callsOf(api).map(({ operation }) => operation?.toLowerCase()));
      let shared: boolean | undefined;
      const lost = api.specification?.operations.find(({ name }) => {
        const isLost = (call: CallFact) => ways.every((way) => goesNowhere(api.runs({ ...way, ...call })));
        if (own.has(name.toLowerCase())) return isLost({ operation: name });
        shared ??= isLost({});
        return shared;
      });
      if (lost) yield atProperty(api, 'serviceUrl', { operation: lost.name });
    }
  },
});

/** Without forward-request nothing is called; where the policies are not here, nobody knows. */
const goesNowhere = (policies: readonly PolicyFact[] = []) =>
  policies.some(({ name }) => name === 'forward-request') && !choosesBackend(policies);
