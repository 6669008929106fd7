import { atProperty, urlOf, usesServiceUrl } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const serviceUrlLocal = defineRule({
  id: 'service-url-local',
  family: 'backends',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'The backend URL is a local address',
  message: '{host} is the gateway itself, where no backend runs',
  help: 'Use the address that the backend has for the gateway',
  *check({ apis }) {
    for (const api of apis) {
      const host = urlOf(api.serviceUrl)?.hostname ?? '';
      if (
        /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|.*\.localhost|host\.docker\.internal)$/i.test(host) &&
        usesServiceUrl(api)
      )
        yield atProperty(api, 'serviceUrl', { host });
    }
  },
});
