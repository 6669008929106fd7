import { addressOf, current, described, gatewayHosts, inSpecification, plainPath, urlOf } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const basePathDiffers = defineRule({
  id: 'base-path-differs',
  family: 'specification',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The specification declares a different gateway path than the API',
  message: 'The server of the specification has the path {declared}, but the API is served at {path}',
  help: 'Correct the path of the API or the server of the specification',
  *check(facts) {
    const hosts = gatewayHosts(facts);
    for (const { api, specification } of described(current(facts))) {
      const address = addressOf(api, facts);
      const ours = specification.servers.flatMap(({ url, path }) => {
        const found = urlOf(url);
        return found && hosts.has(found.host.toLowerCase()) ? [{ declared: plainPath(found.pathname), path }] : [];
      });
      const [first] = ours;
      // One correct server is enough: the others can be other gateways.
      if (first && ours.every(({ declared }) => declared !== address))
        yield inSpecification(api, specification, first.path, { declared: `/${first.declared}`, path: `/${address}` });
    }
  },
});
