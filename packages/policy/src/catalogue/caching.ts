import type { PolicyDeclaration } from './types.ts';

/** Caching. */
export const caching: readonly PolicyDeclaration[] = [
  {
    name: 'cache-lookup',
    title: 'Get from cache',
    sections: ['inbound'],
    fragment: false,
    once: 'section',
    attributes: {
      'vary-by-developer': 'boolean required expression = false',
      'vary-by-developer-groups': 'boolean required expression = false',
      'downstream-caching-type': 'none|private|public expression = none',
      'must-revalidate': 'boolean expression = true',
      'caching-type': 'prefer-external|internal|external = prefer-external',
      'allow-private-response-caching': 'boolean expression = false',
    },
    children: [
      { name: 'vary-by-header', times: '0..*', text: 'string' },
      { name: 'vary-by-query-parameter', times: '0..*', text: 'string' },
    ],
  },
  {
    name: 'cache-lookup-value',
    title: 'Get value from cache',
    attributes: {
      key: 'string required expression',
      'default-value': 'string expression = null',
      'variable-name': 'string required',
      'caching-type': 'prefer-external|internal|external = prefer-external',
    },
  },
  {
    name: 'cache-remove-value',
    title: 'Remove value from cache',
    attributes: {
      key: 'string required expression',
      'caching-type': 'prefer-external|internal|external = prefer-external',
      'fail-on-cache-removal-error': 'string expression = false',
    },
  },
  {
    name: 'cache-store',
    title: 'Store to cache',
    sections: ['outbound'],
    once: 'section',
    attributes: {
      duration: 'int required expression',
      'cache-response': 'boolean expression = false',
      'caching-mode': 'string maybe',
    },
  },
  {
    name: 'cache-store-value',
    title: 'Store value in cache',
    attributes: {
      duration: 'int required expression',
      key: 'string required expression',
      value: 'string required expression',
      'caching-type': 'prefer-external|internal|external = prefer-external',
    },
  },
];
