import { oneWay } from './rows.ts';

/** What a caller must show. */
export const securityChecks = oneWay('request', [
  ['security-now-required', 'breaking', '{place} could be called by anybody and now needs {after}'],
  ['security-no-longer-required', 'safe', '{place} can be called by anybody now; it needed {before}'],
  ['security-became-optional', 'safe', '{place} can also be called by anybody now'],
  ['security-alternative-removed', 'breaking', '{place} no longer accepts {before}'],
  ['security-alternative-added', 'safe', '{place} accepts {after} as well now'],
  ['security-scheme-added', 'breaking', '{place} also needs {value} now, beside {before}'],
  ['security-scheme-removed', 'safe', '{place} no longer needs {value} beside {after}'],
  ['security-scope-added', 'breaking', '{place} now needs the scope {value} of {name}'],
  ['security-scope-removed', 'safe', '{place} no longer needs the scope {value} of {name}'],
  ['security-scheme-type-changed', 'breaking', 'The security scheme {name} was {before} and is {after} now'],
  ['security-http-scheme-changed', 'breaking', 'The security scheme {name} was HTTP {before} and is HTTP {after} now'],
  ['security-bearer-format-changed', 'risky', 'The tokens of {name} were {before} and are {after} now'],
  ['security-api-key-moved', 'breaking', 'The key of {name} was {before} and is {after} now'],
  ['security-flow-added', 'safe', 'The security scheme {name} offers the flow {value} now'],
  ['security-flow-removed', 'breaking', 'The security scheme {name} no longer offers the flow {value}'],
  ['security-flow-scope-added', 'safe', 'The flow {value} of {name} offers the scope {after} now'],
  ['security-flow-scope-removed', 'breaking', 'The flow {value} of {name} no longer offers the scope {before}'],
  ['security-authorization-url-changed', 'risky', 'Consent for {name} was asked at {before} and is at {after} now'],
  ['security-token-url-changed', 'risky', 'Tokens of {name} came from {before} and come from {after} now'],
  ['security-refresh-url-changed', 'risky', 'Tokens of {name} were renewed at {before} and are at {after} now'],
  ['security-openid-url-changed', 'risky', 'The OpenID configuration of {name} was {before} and is {after} now'],
  ['security-scheme-renamed', 'safe', 'The security scheme {before} is called {after} now'],
]);
