import { described, inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const authorizationMissing = defineRule({
  id: 'authorization-missing',
  family: 'security',
  severity: 'info',
  rulesets: ['strict'],
  summary: 'The specification requires a token, but the developer portal does not know where to get it',
  message:
    'The specification declares {scheme}, but authenticationSettings names no authorization server, so the portal cannot call the API',
  help: 'Name an authorization server or OpenID provider in authenticationSettings',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const scheme = specification.schemes.find(({ type }) => type === 'token');
      if (scheme && api.authorization.length === 0)
        yield inSpecification(api, specification, scheme.path, { scheme: scheme.name });
    }
  },
});
