import type { AppliedPolicy, CallFact } from '../../facts.ts';
import { atProperty, callsOf, choosesBackend, current, productsOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const noBackend = defineRule({
  id: 'no-backend',
  family: 'backends',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'Nothing defines the backend of the API',
  message: 'The API has no serviceUrl, and no policy sets a backend or returns a response for {operation}',
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

/** Whether calls reach no backend. Without forward-request no backend is called; without policies in the files that is unknown. */
const goesNowhere = (policies: readonly AppliedPolicy[] = []) =>
  policies.some(({ name }) => name === 'forward-request') && !choosesBackend(policies);
