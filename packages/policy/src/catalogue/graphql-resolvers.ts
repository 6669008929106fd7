import type { PolicyDeclaration } from './types.ts';

/** GraphQL resolvers. */
export const graphqlResolvers: readonly PolicyDeclaration[] = [
  {
    name: 'cosmosdb-data-source',
    title: 'Cosmos DB data source for a resolver',
    sections: [],
    scopes: ['graphql-resolver'],
    gateways: ['classic', 'v2'],
    children: [
      {
        name: 'connection-info',
        times: '1..1',
        children: [
          {
            name: 'connection-string',
            times: '1..1',
            attributes: { 'use-managed-identity': 'string maybe', 'client-id': 'string maybe' },
            anything: true,
          },
          { name: 'database-name', times: '1..1' },
          { name: 'container-name', times: '1..1' },
        ],
        ordered: true,
      },
      {
        name: 'query-request',
        times: '0..1',
        attributes: { 'enable-low-precision-order-by': 'boolean' },
        anything: true,
        children: [
          { name: 'sql-statement', times: '0..1' },
          {
            name: 'parameters',
            times: '0..1',
            children: [
              {
                name: 'parameter',
                times: '0..*',
                attributes: { name: 'string required maybe', type: 'string maybe' },
                anything: true,
              },
            ],
            ordered: true,
          },
          { name: 'partition-key', times: '0..1', attributes: { 'data-type': 'string maybe' }, anything: true },
          {
            name: 'paging',
            times: '0..1',
            children: [
              { name: 'max-item-count', times: '1..1', anything: true },
              { name: 'continuation-token', times: '1..1', anything: true },
            ],
            ordered: true,
          },
        ],
        ordered: true,
      },
      {
        name: 'read-request',
        times: '0..1',
        anything: true,
        children: [
          { name: 'id', times: '1..1', anything: true },
          { name: 'partition-key', times: '0..1', attributes: { 'data-type': 'string maybe' }, anything: true },
        ],
        ordered: true,
      },
      {
        name: 'delete-request',
        times: '0..1',
        attributes: {
          'consistency-level': 'string maybe',
          'pre-trigger': 'string maybe',
          'post-trigger': 'string maybe',
        },
        anything: true,
        children: [
          { name: 'id', times: '1..1', anything: true },
          { name: 'partition-key', times: '0..1', attributes: { 'data-type': 'string maybe' }, anything: true },
          { name: 'etag', times: '0..1', attributes: { type: 'string maybe' }, anything: true },
        ],
        ordered: true,
      },
      {
        name: 'write-request',
        times: '0..1',
        attributes: {
          type: 'string maybe',
          'consistency-level': 'string maybe',
          'enable-content-response-on-write': 'string maybe',
          'indexing-directive': 'string maybe',
          'pre-trigger': 'string maybe',
          'post-trigger': 'string maybe',
        },
        anything: true,
        children: [
          { name: 'partition-key', times: '0..1', attributes: { 'data-type': 'string maybe' }, anything: true },
          { name: 'etag', times: '0..1', attributes: { type: 'string maybe' }, anything: true },
          { name: 'set-body', times: '0..1', policy: true },
          { name: 'include-fragment', times: '0..*', policy: true },
        ],
        ordered: true,
      },
      {
        name: 'response',
        times: '0..1',
        children: [
          { name: 'set-body', times: '0..1', policy: true },
          { name: 'publish-event', times: '0..1', policy: true },
          { name: 'include-fragment', times: '0..*', policy: true },
        ],
        ordered: true,
      },
    ],
    ordered: true,
  },
  {
    name: 'http-data-source',
    title: 'HTTP data source for a resolver',
    sections: [],
    scopes: ['graphql-resolver'],
    gateways: ['classic', 'v2', 'consumption'],
    children: [
      {
        name: 'http-request',
        times: '1..1',
        children: [
          { name: 'get-authorization-context', times: '0..1', policy: true },
          { name: 'set-backend-service', times: '0..1', policy: true },
          { name: 'set-method', times: '1..1', text: 'GET|POST|PUT|PATCH|DELETE plain' },
          { name: 'set-url', times: '1..1', text: 'string' },
          { name: 'include-fragment', times: '0..*', policy: true },
          { name: 'set-header', times: '0..*', policy: true },
          { name: 'set-body', times: '0..1', policy: true },
          { name: 'authentication-certificate', times: '0..1', policy: true },
        ],
        ordered: true,
      },
      {
        name: 'backend',
        times: '0..1',
        children: [{ name: 'forward-request', times: '0..1', policy: true }],
        ordered: true,
      },
      {
        name: 'http-response',
        times: '0..1',
        children: [
          { name: 'set-body', times: '0..1', policy: true },
          { name: 'json-to-xml', times: '0..1', policy: true },
          { name: 'xml-to-json', times: '0..1', policy: true },
          { name: 'find-and-replace', times: '0..1', policy: true },
          { name: 'publish-event', times: '0..1', policy: true },
          { name: 'include-fragment', times: '0..*', policy: true },
        ],
        ordered: true,
      },
    ],
    ordered: true,
  },
  {
    name: 'publish-event',
    title: 'Publish event to GraphQL subscription',
    sections: [],
    scopes: ['graphql-resolver'],
    gateways: ['classic', 'v2', 'consumption'],
    children: [
      {
        name: 'targets',
        times: '1..1',
        children: [{ name: 'graphql-subscription', times: '1..*', attributes: { id: 'string required maybe' } }],
        ordered: true,
      },
    ],
    ordered: true,
  },
  {
    name: 'sql-data-source',
    title: 'Azure SQL data source for a resolver',
    sections: [],
    scopes: ['graphql-resolver'],
    gateways: ['classic', 'v2'],
    children: [
      {
        name: 'connection-info',
        times: '1..1',
        children: [
          { name: 'get-authorization-context', times: '0..1', policy: true },
          {
            name: 'connection-string',
            times: '1..1',
            attributes: {
              'use-managed-identity': 'boolean expression = false',
              scope: 'string maybe',
              'client-id': 'string maybe',
            },
            text: 'string',
          },
          { name: 'include-fragment', times: '0..*', policy: true },
          { name: 'authentication-certificate', times: '0..1', policy: true },
        ],
        ordered: true,
      },
      { name: 'include-fragment', times: '0..*', policy: true },
      {
        name: 'request',
        times: '1..1',
        attributes: { 'single-result': 'boolean expression = false' },
        children: [
          { name: 'include-fragment', times: '0..1', policy: true },
          { name: 'set-body', times: '0..1', policy: true },
          { name: 'sql-statement', times: '1..1', text: 'string' },
          {
            name: 'parameters',
            times: '0..1',
            children: [
              {
                name: 'parameter',
                times: '1..*',
                attributes: { name: 'string required maybe', 'sql-type': 'string maybe' },
                text: 'string',
              },
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
          { name: 'include-fragment', times: '0..1', policy: true },
          { name: 'set-body', times: '0..1', policy: true },
          { name: 'publish-event', times: '0..1', policy: true },
        ],
        ordered: true,
      },
    ],
    ordered: true,
  },
];
