import { described, inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The specification asks for a token that the portal does not know where to get. */
export const authorizationMissing = defineApiRule({
  id: 'authorization-missing',
  family: 'security',
  severity: 'info',
  from: 'strict',
  summary: 'The specification asks for a token that the portal does not know where to get',
  message:
    'The specification declares {scheme}, but authenticationSettings names no authorization server, so the portal cannot try the API',
  help: 'Name an authorization server or OpenID provider under authenticationSettings',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const scheme = specification.schemes.find(({ type }) => type === 'token');
      if (scheme && api.authorization.length === 0)
        yield inSpecification(api, specification, scheme.path, { scheme: scheme.name });
    }
  },
});
