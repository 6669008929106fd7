import { atProperty, choosesAnywhere, choosesBackend, current } from '../../kit.ts';
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
      // Where the policies cannot be put together, nobody knows.
      if (!isCalled || api.serviceUrl || !api.runs() || choosesAnywhere(api)) continue;
      const products = facts.products.filter(({ resource }) => api.products.includes(resource));
      if (products.some(({ name }) => choosesBackend(api.runs({ product: name }) ?? []))) continue;
      yield atProperty(api, 'serviceUrl');
    }
  },
});
