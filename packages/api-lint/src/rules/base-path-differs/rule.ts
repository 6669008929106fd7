import { addressOf, current, described, gatewayHosts, inSpecification, plainPath, urlOf } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The specification says another path on the gateway than the API. */
export const basePathDiffers = defineApiRule({
  id: 'base-path-differs',
  family: 'specification',
  severity: 'info',
  from: 'recommended',
  summary: 'The specification says another path on the gateway than the API',
  message: 'The specification says that callers find the API at {said}, but it is served at {path}',
  help: 'Correct the path of the API, or the server of the specification',
  *check(facts) {
    const hosts = gatewayHosts(facts);
    for (const { api, specification } of described(current(facts))) {
      const address = addressOf(api, facts);
      const ours = specification.servers.flatMap(({ url, path }) => {
        const found = urlOf(url);
        return found && hosts.has(found.host.toLowerCase()) ? [{ said: plainPath(found.pathname), path }] : [];
      });
      const [first] = ours;
      // One right server is enough: the others may be other gateways.
      if (first && ours.every(({ said }) => said !== address))
        yield inSpecification(api, specification, first.path, { said: `/${first.said}`, path: `/${address}` });
    }
  },
});
