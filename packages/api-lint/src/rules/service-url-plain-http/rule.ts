import { atProperty, urlOf, usesServiceUrl } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The gateway calls the backend without encryption. */
export const serviceUrlPlainHttp = defineApiRule({
  id: 'service-url-plain-http',
  family: 'backends',
  severity: 'warning',
  from: 'recommended',
  summary: 'The gateway calls the backend without encryption',
  message: 'Calls go to {host} without encryption',
  help: 'Use https',
  *check({ apis }) {
    for (const api of apis) {
      const url = urlOf(api.serviceUrl);
      if (url && /^(?:http|ws):$/.test(url.protocol) && usesServiceUrl(api))
        yield atProperty(api, 'serviceUrl', { host: url.host });
    }
  },
});
