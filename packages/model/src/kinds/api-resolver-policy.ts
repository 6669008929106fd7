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
  samplePolicy:
    '<http-data-source>\n  <http-request>\n    <set-method>GET</set-method>\n    <set-url>https://example.com/data</set-url>\n  </http-request>\n</http-data-source>\n',
  files: {
    toolkit: { policy: 'apis/{api}/resolvers/{resolver}/policy.xml' },
    cli: { policy: 'apis/{api}/resolvers/{resolver}/policy.xml' },
  },
  shape: {
    value: 'string',
    format: 'xml|xml-link|rawxml|rawxml-link',
  },
});
