import { atProperty, urlOf, usesServiceUrl } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The URL of the backend is that of the machine itself. */
export const serviceUrlLocal = defineApiRule({
  id: 'service-url-local',
  family: 'backends',
  severity: 'warning',
  from: 'recommended',
  summary: 'The URL of the backend is that of the machine itself',
  message: '{host} is the machine of the gateway itself, where no backend runs',
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
