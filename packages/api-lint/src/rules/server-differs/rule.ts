import { current, described, gatewayHosts, inSpecification, placeOf, urlOf } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The specification names another backend than the API. */
export const serverDiffers = defineApiRule({
  id: 'server-differs',
  family: 'specification',
  severity: 'info',
  from: 'recommended',
  summary: 'The specification names another backend than the API',
  message: 'The specification says {server}, the API calls {url}',
  help: 'An import without serviceUrl takes the server of the specification: correct one of the two',
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
