import type { PolicyDeclaration } from './types.ts';

/** Content validation. */
export const contentValidation: readonly PolicyDeclaration[] = [
  {
    name: 'validate-content',
    title: 'Validate content',
    sections: ['inbound', 'outbound', 'on-error'],
    once: 'section',
    attributes: {
      'unspecified-content-type-action': 'ignore|prevent|detect required expression',
      'max-size': 'int required expression',
      'size-exceeded-action': 'ignore|prevent|detect required expression',
      'errors-variable-name': 'string',
    },
    children: [
      {
        name: 'content-type-map',
        times: '0..1',
        attributes: { 'any-content-type-value': 'string maybe', 'missing-content-type-value': 'string maybe' },
        children: [
          {
            name: 'type',
            times: '0..*',
            attributes: { from: 'string maybe', when: 'boolean expression', to: 'string required maybe' },
          },
        ],
        ordered: true,
      },
      {
        name: 'content',
        times: '0..*',
        attributes: {
          'validate-as': 'json|xml|soap required',
          type: 'string maybe',
          action: 'ignore|prevent|detect required expression',
          'schema-id': 'string maybe',
          'schema-ref': 'string maybe',
          'allow-additional-properties': 'boolean',
          'case-insensitive-property-names': 'boolean',
        },
      },
    ],
    ordered: true,
  },
  {
    name: 'validate-graphql-request',
    title: 'Validate GraphQL request',
    sections: ['inbound'],
    scopes: ['global', 'workspace', 'product', 'api'],
    attributes: {
      'error-variable-name': 'string expression',
      'max-depth': 'string expression = 6',
      'max-size': 'string expected expression',
      'max-total-depth': 'string maybe',
      'max-complexity': 'string maybe',
    },
    children: [
      {
        name: 'authorize',
        times: '0..1',
        children: [
          {
            name: 'rule',
            times: '1..100',
            attributes: { path: 'string required maybe', action: 'allow|reject|remove|ignore expression = allow' },
          },
        ],
        ordered: true,
      },
    ],
    ordered: true,
  },
  {
    name: 'validate-headers',
    title: 'Validate headers',
    sections: ['outbound', 'on-error'],
    once: 'section',
    attributes: {
      'specified-header-action': 'ignore|prevent|detect required expression',
      'unspecified-header-action': 'ignore|prevent|detect required expression',
      'errors-variable-name': 'string',
    },
    children: [
      {
        name: 'header',
        times: '0..*',
        attributes: { name: 'string required maybe', action: 'ignore|prevent|detect required expression' },
      },
    ],
    ordered: true,
  },
  {
    name: 'validate-odata-request',
    title: 'Validate OData request',
    sections: ['inbound'],
    scopes: ['global', 'workspace', 'product', 'api'],
    once: 'section',
    attributes: {
      'error-variable-name': 'string',
      'default-odata-version': 'string = 4.0',
      'min-odata-version': 'string',
      'max-odata-version': 'string',
      'max-size': 'string',
    },
  },
  {
    name: 'validate-parameters',
    title: 'Validate parameters',
    sections: ['inbound'],
    once: 'section',
    attributes: {
      'specified-parameter-action': 'ignore|prevent|detect required expression',
      'unspecified-parameter-action': 'ignore|prevent|detect required expression',
      'errors-variable-name': 'string',
    },
    children: [
      {
        name: 'headers',
        times: '0..1',
        attributes: {
          'specified-parameter-action': 'ignore|prevent|detect required expression',
          'unspecified-parameter-action': 'ignore|prevent|detect required expression',
        },
        children: [
          {
            name: 'parameter',
            times: '0..*',
            attributes: { name: 'string required maybe', action: 'ignore|prevent|detect required expression' },
          },
        ],
        ordered: true,
      },
      {
        name: 'query',
        times: '0..1',
        attributes: {
          'specified-parameter-action': 'ignore|prevent|detect required expression',
          'unspecified-parameter-action': 'ignore|prevent|detect required expression',
        },
        children: [
          {
            name: 'parameter',
            times: '0..*',
            attributes: { name: 'string required maybe', action: 'ignore|prevent|detect required expression' },
          },
        ],
        ordered: true,
      },
      {
        name: 'path',
        times: '0..1',
        attributes: { 'specified-parameter-action': 'ignore|prevent|detect required expression' },
        children: [
          {
            name: 'parameter',
            times: '0..*',
            attributes: { name: 'string required maybe', action: 'ignore|prevent|detect required expression' },
          },
        ],
        ordered: true,
      },
    ],
    ordered: true,
  },
  {
    name: 'validate-status-code',
    title: 'Validate status code',
    sections: ['outbound', 'on-error'],
    once: 'section',
    attributes: {
      'unspecified-status-code-action': 'ignore|prevent|detect required expression',
      'errors-variable-name': 'string',
    },
    children: [
      {
        name: 'status-code',
        times: '0..*',
        attributes: { code: 'int required', action: 'ignore|prevent|detect required expression' },
      },
    ],
    ordered: true,
  },
];
