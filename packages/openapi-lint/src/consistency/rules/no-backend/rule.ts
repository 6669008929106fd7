import { atProperty, choosesAnywhere, choosesBackend, current, productsOf } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Nothing says which backend answers the API. */
export const noBackend = defineApiRule({
  id: 'no-backend',
  family: 'backends',
  severity: 'warning',
  from: 'recommended',
  summary: 'Nothing says which backend answers the API',
  message: 'The API has no serviceUrl, and no policy chooses a backend or answers',
  help: 'Add serviceUrl, or set-backend-service to the policy',
  *check(facts) {
    for (const api of current(facts)) {
      const isCalled = api.type === 'http' && (api.specification?.operations.length ?? 0) > 0;
      if (!isCalled || api.serviceUrl || choosesAnywhere(api)) continue;
      // Without forward-request nothing is called; where the policies are not here, nobody knows.
      if (!api.runs()?.some(({ name }) => name === 'forward-request')) continue;
      const products = productsOf(api, facts);
      if (products.some(({ name }) => choosesBackend(api.runs({ product: name }) ?? []))) continue;
      yield atProperty(api, 'serviceUrl');
    }
  },
});
