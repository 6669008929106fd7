import type { PolicyDeclaration } from './types.ts';

/** Policy control and flow. */
export const policyControlAndFlow: readonly PolicyDeclaration[] = [
  {
    name: 'choose',
    title: 'Control flow',
    container: true,
    children: [
      { name: 'when', times: '1..*', attributes: { condition: 'boolean required expression' }, policies: true },
      { name: 'otherwise', times: '0..1', policies: true },
    ],
    ordered: true,
  },
  { name: 'include-fragment', title: 'Include fragment', attributes: { 'fragment-id': 'string required' } },
  {
    name: 'retry',
    title: 'Retry',
    ranges: { count: [1, 50] },
    container: true,
    attributes: {
      condition: 'boolean required expression',
      count: 'int required expression',
      interval: 'int required expression',
      delta: 'int expression',
      'max-interval': 'int expression',
      'first-fast-retry': 'boolean expression = false',
    },
  },
  {
    name: 'wait',
    title: 'Wait',
    sections: ['inbound', 'backend', 'outbound'],
    toleratedSections: ['on-error'],
    container: true,
    attributes: { for: 'all|any required expression = all' },
    children: [
      { name: 'choose', times: '0..*', policy: true },
      { name: 'forward-request', times: '0..*', policy: true },
      { name: 'send-request', times: '0..*', policy: true },
      { name: 'cache-lookup-value', times: '0..*', policy: true },
      { name: 'cache-store-value', times: '0..*', policy: true },
      { name: 'authentication-managed-identity', times: '0..*', policy: true },
      { name: 'authentication-token', times: '0..*', policy: true },
    ],
  },
];
