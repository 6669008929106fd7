import { oneWay } from './rows.ts';

/** Request bodies, beside what their schemas say. */
export const bodyChecks = oneWay('request', [
  ['request-body-added-required', 'breaking', '{place} now takes a body, and requires it'],
  ['request-body-added-optional', 'safe', '{place} now takes a body, which is optional'],
  ['request-body-removed', 'breaking', '{place} no longer takes a body'],
  ['request-body-became-required', 'breaking', '{place} requires its body now'],
  ['request-body-became-optional', 'safe', '{place} no longer requires its body'],
  ['request-body-description-changed', 'safe', 'The description of the body of {place} changed'],
  ['request-media-type-added', 'safe', '{place} takes {value} now'],
  ['request-media-type-removed', 'breaking', '{place} no longer takes {value}'],
  ['request-encoding-changed', 'risky', '{place} expects its part {name} encoded in another way'],
]);

/** Responses, beside what their schemas say. */
export const responseChecks = oneWay('response', [
  ['response-success-added', 'risky', '{place} may now answer with {value}'],
  ['response-success-removed', 'breaking', '{place} no longer answers with {value}'],
  ['response-redirect-added', 'risky', '{place} may now redirect with {value}'],
  ['response-redirect-removed', 'risky', '{place} no longer redirects with {value}'],
  ['response-client-error-added', 'safe', '{place} may now refuse with {value}'],
  ['response-client-error-removed', 'risky', '{place} no longer refuses with {value}'],
  ['response-server-error-added', 'safe', '{place} may now fail with {value}'],
  ['response-server-error-removed', 'safe', '{place} no longer fails with {value}'],
  ['response-informational-added', 'safe', '{place} may now send {value} ahead'],
  ['response-informational-removed', 'safe', '{place} no longer sends {value} ahead'],
  ['response-default-added', 'safe', '{place} says now what every other answer looks like'],
  ['response-default-removed', 'risky', '{place} no longer says what every other answer looks like'],
  ['response-description-changed', 'safe', 'The description of the answer {place} changed'],
  ['response-body-added', 'safe', 'The answer {place} has a body now'],
  ['response-body-removed', 'breaking', 'The answer {place} no longer has a body'],
  ['response-media-type-added', 'risky', 'The answer {place} may come as {value} now'],
  ['response-media-type-removed', 'breaking', 'The answer {place} no longer comes as {value}'],
  ['response-header-added', 'safe', 'The answer {place} has the header {name} now'],
  [
    'response-header-removed-required',
    'breaking',
    'The answer {place} no longer has the header {name}, always sent before',
  ],
  [
    'response-header-removed-optional',
    'risky',
    'The answer {place} no longer has the header {name}, sometimes sent before',
  ],
  [
    'response-header-removed-deprecated',
    'safe',
    'The answer {place} no longer has the header {name}, which was deprecated',
  ],
  ['response-header-became-optional', 'breaking', 'The answer {place} no longer always has the header {name}'],
  ['response-header-became-required', 'safe', 'The answer {place} always has the header {name} now'],
  ['response-header-deprecated', 'safe', 'The header {name} of the answer {place} is deprecated now'],
  ['response-link-added', 'safe', 'The answer {place} has the link {name} now'],
  ['response-link-removed', 'risky', 'The answer {place} no longer has the link {name}'],
]);
