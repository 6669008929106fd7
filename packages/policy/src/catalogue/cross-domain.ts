import type { PolicyDeclaration } from './types.ts';

/** Cross-domain. */
export const crossDomain: readonly PolicyDeclaration[] = [
  {
    name: 'cors',
    title: 'CORS',
    sections: ['inbound'],
    once: 'section',
    attributes: {
      'allow-credentials': 'boolean expression = false',
      'terminate-unmatched-request': 'boolean expression = true',
    },
    children: [
      {
        name: 'allowed-origins',
        times: '1..1',
        children: [{ name: 'origin', times: '1..*', text: 'string' }],
        ordered: true,
      },
      {
        name: 'allowed-methods',
        times: '0..1',
        attributes: { 'preflight-result-max-age': 'int expression' },
        children: [{ name: 'method', times: '1..*', text: 'string' }],
        ordered: true,
      },
      {
        name: 'allowed-headers',
        times: '0..1',
        children: [{ name: 'header', times: '1..*', text: 'string' }],
        ordered: true,
      },
      {
        name: 'expose-headers',
        times: '0..1',
        children: [{ name: 'header', times: '1..*', text: 'string' }],
        ordered: true,
      },
    ],
  },
  {
    name: 'cross-domain',
    title: 'Allow cross-domain calls',
    sections: ['inbound'],
    scopes: ['global'],
    gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
    children: [
      {
        name: 'cross-domain-policy',
        times: '0..1',
        children: [
          {
            name: 'site-control',
            times: '0..1',
            attributes: { 'permitted-cross-domain-policies': 'all|by-content-type|master-only|none required' },
          },
          {
            name: 'allow-access-from',
            times: '0..*',
            attributes: { domain: 'string required maybe', secure: 'true|false = true' },
          },
          {
            name: 'allow-http-request-headers-from',
            times: '0..*',
            attributes: {
              domain: 'string required maybe',
              headers: 'string required maybe',
              secure: 'true|false = true',
            },
          },
        ],
        ordered: true,
      },
    ],
    ordered: true,
  },
  {
    name: 'jsonp',
    title: 'JSONP',
    sections: ['outbound'],
    gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
    once: 'section',
    attributes: { 'callback-parameter-name': 'string required expression' },
  },
];
