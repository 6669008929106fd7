import { defineKind } from '../kind.ts';

/** The policy of a resolver: where the value comes from. */
export const apiResolverPolicy = defineKind({
  kind: 'api-resolver-policy',
  title: 'GraphQL resolver policy',
  arm: 'apis/{api}/resolvers/{resolver}/policies/policy',
  scopes: ['service'],
  section: 'policies',
  document: 'policy',
  policyScope: 'graphql-resolver',
  onlyOfTypes: ['graphql'],
  lock: 'api',
  files: {
    toolkit: { policy: 'apis/{api}/resolvers/{resolver}/policy.xml' },
    cli: { policy: 'apis/{api}/resolvers/{resolver}/policy.xml' },
  },
  shape: {
    value: 'string',
    format: 'xml|xml-link|rawxml|rawxml-link',
  },
});
