import {
  addressOf,
  atProperty,
  choosesAnywhere,
  current,
  gatewayHosts,
  isGatewayName,
  plainPath,
  urlOf,
} from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const serviceUrlLoops = defineRule({
  id: 'service-url-loops',
  family: 'backends',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'The API calls itself',
  message: '{url} is the address of this API on the gateway, so each call calls the API again',
  help: 'Use the URL of the backend',
  *check(facts) {
    const hosts = gatewayHosts(facts);
    for (const api of current(facts)) {
      const url = urlOf(api.serviceUrl);
      if (!url || (!hosts.has(url.host.toLowerCase()) && !isGatewayName(url.host))) continue;
      // Another service can have an API with the same path.
      const isOwn = hosts.size === 0 || hosts.has(url.host.toLowerCase());
      if (isOwn && plainPath(url.pathname) === addressOf(api, facts) && !choosesAnywhere(api))
        yield atProperty(api, 'serviceUrl', { url: api.serviceUrl ?? '' });
    }
  },
});
