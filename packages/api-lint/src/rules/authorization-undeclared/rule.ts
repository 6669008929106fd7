import { atProperty, described, tokenSchemes } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The portal gets tokens from a server of which the specification says nothing. */
export const authorizationUndeclared = defineApiRule({
  id: 'authorization-undeclared',
  family: 'security',
  severity: 'info',
  from: 'strict',
  summary: 'The portal gets tokens from a server of which the specification says nothing',
  message:
    'The portal signs callers in with {server}, but the specification declares no OAuth, OpenID Connect or bearer scheme',
  help: 'Declare the scheme under components.securitySchemes',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const [server] = api.authorization;
      if (server !== undefined && tokenSchemes(specification).size === 0)
        yield atProperty(api, 'authenticationSettings', { server });
    }
  },
});
