import { atProperty, urlOf, usesServiceUrl } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const serviceUrlPlainHttp = defineRule({
  id: 'service-url-plain-http',
  family: 'backends',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'The gateway calls the backend without TLS',
  message: 'The gateway calls {host} without TLS',
  help: 'Use https',
  *check({ apis }) {
    for (const api of apis) {
      const url = urlOf(api.serviceUrl);
      if (url && /^(?:http|ws):$/.test(url.protocol) && usesServiceUrl(api))
        yield atProperty(api, 'serviceUrl', { host: url.host });
    }
  },
});
