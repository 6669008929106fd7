import type { PolicyDeclaration } from './types.ts';

/** Logging. */
export const logging: readonly PolicyDeclaration[] = [
  {
    name: 'emit-metric',
    title: 'Emit custom metrics',
    gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
    attributes: {
      'default-dimensions': 'boolean',
      name: 'string required',
      namespace: 'string = API Management',
      value: 'number expression = 1',
    },
    children: [
      { name: 'dimension', times: '0..10', attributes: { name: 'string required maybe', value: 'string expression' } },
    ],
    ordered: true,
  },
  {
    name: 'trace',
    title: 'Trace',
    sections: ['inbound', 'backend', 'outbound'],
    toleratedSections: ['on-error'],
    attributes: { source: 'string required expression', severity: 'verbose|information|error = verbose' },
    text: 'string',
    children: [
      {
        name: 'metadata',
        times: '0..*',
        attributes: { name: 'string required maybe', value: 'string required maybe' },
      },
      { name: 'message', times: '0..*', text: 'string' },
    ],
  },
];
