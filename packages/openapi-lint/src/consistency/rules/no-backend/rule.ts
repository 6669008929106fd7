import type { ApiFact, ProductFact } from '../../facts.ts';
import { atProperty, choosesBackend, current } from '../../kit.ts';
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
      if (api.type !== 'http' || api.serviceUrl || !api.specification) continue;
      const policies = api.runs();
      const operations = api.operations.filter(({ holds }) => holds === 'policy').map(({ name }) => name);
      const answered = (operation: string) => choosesBackend(api.runs({ operation }) ?? []);
      // Where the policies cannot be put together, nobody knows.
      if (!policies || choosesBackend(policies) || operations.some(answered)) continue;
      if (
        api.products.length > 0 &&
        facts.products.some((one) => api.products.includes(one.resource) && isChoice(api, one))
      )
        continue;
      yield atProperty(api, 'serviceUrl');
    }
  },
});

const isChoice = (api: ApiFact, { name }: ProductFact) => choosesBackend(api.runs({ product: name }) ?? []);
