import { atProperty, described, tokenSchemes } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const authorizationUndeclared = defineRule({
  id: 'authorization-undeclared',
  family: 'security',
  severity: 'info',
  rulesets: ['strict'],
  summary: 'The portal gets tokens from a server that the specification does not declare',
  message:
    'The portal signs callers in with {server}, but the specification declares no OAuth, OpenID Connect or bearer scheme',
  help: 'Declare the scheme in components.securitySchemes',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const [server] = api.authorization;
      if (server !== undefined && tokenSchemes(specification).size === 0)
        yield atProperty(api, 'authenticationSettings', { server });
    }
  },
});
