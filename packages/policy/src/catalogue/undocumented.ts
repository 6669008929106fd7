import type { PolicyDeclaration } from './types.ts';

/** Policies in schemas and toolkits that are not documented. */
export const undocumented: readonly PolicyDeclaration[] = [
  {
    name: 'authentication-token',
    title: 'Authenticate backend with OAuth2 token',
    undocumented: true,
    attributes: {
      'token-type': 'managed-service-identity|token-service = managed-service-identity',
      'token-service-url': 'string maybe',
      'resource-url': 'string maybe',
      'ignore-error': 'boolean',
    },
  },
  {
    name: 'authentication-token-store',
    title: 'Authenticate with Token Store token',
    undocumented: true,
    attributes: {
      'token-id': 'string maybe',
      'client-id': 'string maybe',
      'output-token-variable-name': 'string maybe',
      'ignore-error': 'boolean',
    },
  },
  { name: 'block', title: 'Grouping block', undocumented: true, container: true },
  {
    name: 'cache-value',
    title: 'Cache value with stampede protection',
    undocumented: true,
    container: true,
    attributes: {
      key: 'string required expression',
      'variable-name': 'string required',
      'expires-after': 'string expression',
      'refresh-after': 'string expression',
      'default-value': 'string expression',
      'caching-type': 'string = prefer-external',
    },
    children: [{ name: 'value', times: '1..1', policies: true }],
    ordered: true,
  },
  {
    name: 'graphql-data-source',
    title: 'GraphQL data source resolver',
    undocumented: true,
    sections: [],
    scopes: ['graphql-resolver'],
    children: [
      {
        name: 'request',
        times: '1..1',
        children: [
          { name: 'authentication-basic', times: '0..1', policy: true },
          { name: 'authentication-certificate', times: '0..1', policy: true },
          { name: 'authentication-managed-identity', times: '0..1', policy: true },
          { name: 'get-authorization-context', times: '0..1', policy: true },
          { name: 'set-backend-service', times: '0..1', policy: true },
          { name: 'set-url', times: '0..1', policy: true },
          { name: 'set-header', times: '0..1', policy: true },
          { name: 'include-fragment', times: '0..*', policy: true },
          { name: 'document', times: '1..1', text: 'string' },
          { name: 'operationName', times: '0..1', text: 'string' },
          {
            name: 'variables',
            times: '0..1',
            children: [
              { name: 'variable', times: '1..*', attributes: { name: 'string required maybe' }, text: 'string' },
            ],
            ordered: true,
          },
        ],
        ordered: true,
      },
      {
        name: 'response',
        times: '0..1',
        children: [
          { name: 'set-body', times: '0..1', policy: true },
          { name: 'include-fragment', times: '0..*', policy: true },
          { name: 'publish-event', times: '0..1', policy: true },
        ],
        ordered: true,
      },
    ],
    ordered: true,
  },
  {
    name: 'invoke-request',
    title: 'Invoke request',
    undocumented: true,
    attributes: {
      url: 'string required expression',
      method: 'string expression',
      'backend-id': 'string expression',
      'response-variable-name': 'string',
    },
    children: [{ name: 'value', times: '0..*', text: 'string' }],
    ordered: true,
  },
  {
    name: 'set-request-metric-dimension-value',
    title: 'Set request metric dimension',
    undocumented: true,
    attributes: { name: 'string required maybe', value: 'string required maybe' },
  },
  { name: 'set-url', title: 'Set URL (child of send-request etc.)', undocumented: true, text: 'string' },
];
