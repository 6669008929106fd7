import { atProperty, choosesAnywhere, placeOf, urlOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const serviceUrlIsBackend = defineRule({
  id: 'service-url-is-backend',
  family: 'backends',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The API calls a URL for which a backend resource exists',
  message: '{url} is the URL of the backend {backend}, which the API does not use',
  help: 'Use set-backend-service backend-id="{backend}" in the policy, so that URL, credentials and circuit breaker are defined once',
  *check({ apis, backends }) {
    const byPlace = new Map(
      backends.flatMap((backend) => {
        const url = urlOf(backend.url);
        return url ? [[`${backend.workspace ?? ''}:${placeOf(url)}`, backend]] : [];
      }),
    );
    for (const api of apis) {
      const url = api.type === 'http' || api.type === 'soap' ? urlOf(api.serviceUrl) : undefined;
      const backend = url && byPlace.get(`${api.workspace ?? ''}:${placeOf(url)}`);
      if (!backend || choosesAnywhere(api)) continue;
      yield atProperty(api, 'serviceUrl', { url: api.serviceUrl ?? '', backend: backend.name });
    }
  },
});
