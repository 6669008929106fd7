import { current, described, gatewayHosts, inSpecification, placeOf, urlOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const serverDiffers = defineRule({
  id: 'server-differs',
  family: 'specification',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The specification has a different backend than the API',
  message: 'The server of the specification is {server}, but the API calls {url}',
  help: 'Correct one of the two; an import without serviceUrl uses the server of the specification',
  *check(facts) {
    const hosts = gatewayHosts(facts);
    for (const { api, specification } of described(current(facts))) {
      const url = urlOf(api.serviceUrl);
      const servers = specification.servers.flatMap((server) => {
        const found = urlOf(server.url);
        return found ? [{ ...server, found }] : [];
      });
      const [first] = servers;
      if (!url || !first || servers.some(({ found }) => hosts.has(found.host.toLowerCase()))) continue;
      if (servers.every(({ found }) => placeOf(found) !== placeOf(url)))
        yield inSpecification(api, specification, first.path, { server: first.url, url: api.serviceUrl ?? '' });
    }
  },
});
