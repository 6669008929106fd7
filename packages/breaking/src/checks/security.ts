import { oneWay } from './rows.ts';

const table = { family: 'security', direction: 'request', nouns: { place: 'an operation' } } as const;

/** Checks of what callers must authenticate with. */
export const securityChecks = [
  ...oneWay(table, [
    ['security-now-required', 'breaking', '{place} no longer allows anonymous requests; it requires {after}'],
    ['security-no-longer-required', 'safe', '{place} now allows anonymous requests; it required {before}'],
    ['security-became-optional', 'safe', '{place} now also allows anonymous requests'],
    ['security-alternative-removed', 'breaking', '{place} no longer accepts the security scheme {before}'],
    ['security-alternative-added', 'safe', '{place} now also accepts the security scheme {after}'],
    [
      'security-scheme-added',
      'breaking',
      '{place} now also requires the security scheme {value}; it required {before}',
    ],
    [
      'security-scheme-removed',
      'safe',
      '{place} no longer also requires the security scheme {value}; it requires {after}',
    ],
    ['security-scope-added', 'breaking', '{place} now requires the scope {value} of the scheme {name}'],
    ['security-scope-removed', 'safe', '{place} no longer requires the scope {value} of the scheme {name}'],
  ]),
  ...oneWay({ family: 'security', direction: 'request' }, [
    [
      'security-scheme-type-changed',
      'breaking',
      'The type of the security scheme {name} changed from {before} to {after}',
    ],
    [
      'security-http-scheme-changed',
      'breaking',
      'The HTTP scheme of the security scheme {name} changed from {before} to {after}',
    ],
    [
      'security-bearer-format-changed',
      'risky',
      'The token format of the security scheme {name} changed from {before} to {after}',
    ],
    ['security-api-key-moved', 'breaking', 'The key of the security scheme {name} moved from {before} to {after}'],
    ['security-flow-added', 'safe', 'The flow {value} was added to the security scheme {name}'],
    ['security-flow-removed', 'breaking', 'The flow {value} of the security scheme {name} was removed'],
    [
      'security-flow-scope-added',
      'safe',
      'The scope {after} was added to the flow {value} of the security scheme {name}',
    ],
    [
      'security-flow-scope-removed',
      'breaking',
      'The scope {before} of the flow {value} of the security scheme {name} was removed',
    ],
    [
      'security-authorization-url-changed',
      'risky',
      'The authorization URL of the security scheme {name} changed from {before} to {after}',
    ],
    [
      'security-token-url-changed',
      'risky',
      'The token URL of the security scheme {name} changed from {before} to {after}',
    ],
    [
      'security-refresh-url-changed',
      'risky',
      'The refresh URL of the security scheme {name} changed from {before} to {after}',
    ],
    [
      'security-openid-url-changed',
      'risky',
      'The OpenID Connect URL of the security scheme {name} changed from {before} to {after}',
    ],
    ['security-scheme-renamed', 'safe', 'A security scheme was renamed from {before} to {after}'],
  ]),
];
