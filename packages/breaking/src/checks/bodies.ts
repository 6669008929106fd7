import { oneWay } from './rows.ts';

const request = { family: 'bodies', direction: 'request', nouns: { place: 'an operation' } } as const;

/** Checks of request bodies, without their schemas. */
export const bodyChecks = oneWay(request, [
  ['request-body-added-required', 'breaking', '{place} now requires a request body'],
  ['request-body-added-optional', 'safe', '{place} now accepts a request body'],
  ['request-body-removed', 'breaking', '{place} no longer accepts a request body'],
  ['request-body-became-required', 'breaking', 'The request body of {place} became required'],
  ['request-body-became-optional', 'safe', 'The request body of {place} became optional'],
  ['request-body-description-changed', 'safe', 'The description of the request body of {place} changed'],
  ['request-media-type-added', 'safe', '{place} now accepts the media type {value}'],
  ['request-media-type-removed', 'breaking', '{place} no longer accepts the media type {value}'],
  ['request-encoding-changed', 'risky', 'The encoding of the part {name} of the request body of {place} changed'],
]);

const status = { family: 'responses', direction: 'response', nouns: { place: 'an operation' } } as const;
const response = { family: 'responses', direction: 'response' } as const;

/** Checks of responses, without their schemas. */
export const responseChecks = [
  ...oneWay(status, [
    ['response-success-added', 'risky', '{place} can now return the success response {value}'],
    ['response-success-removed', 'breaking', '{place} no longer returns the success response {value}'],
    ['response-redirect-added', 'risky', '{place} can now return the redirect {value}'],
    ['response-redirect-removed', 'risky', '{place} no longer returns the redirect {value}'],
    ['response-client-error-added', 'safe', '{place} can now return the client error {value}'],
    ['response-client-error-removed', 'risky', '{place} no longer returns the client error {value}'],
    ['response-server-error-added', 'safe', '{place} can now return the server error {value}'],
    ['response-server-error-removed', 'safe', '{place} no longer returns the server error {value}'],
    ['response-informational-added', 'safe', '{place} can now return the informational response {value}'],
    ['response-informational-removed', 'safe', '{place} no longer returns the informational response {value}'],
    ['response-default-added', 'safe', '{place} now describes all other responses'],
    ['response-default-removed', 'risky', '{place} no longer describes all other responses'],
  ]),
  ...oneWay(response, [
    ['response-description-changed', 'safe', 'The description of the response {place} changed'],
    ['response-body-added', 'safe', 'The response {place} now has a body'],
    ['response-body-removed', 'breaking', 'The response {place} no longer has a body'],
    ['response-media-type-added', 'risky', 'The response {place} can now have the media type {value}'],
    ['response-media-type-removed', 'breaking', 'The response {place} no longer has the media type {value}'],
    ['response-header-added', 'safe', 'The response {place} now has the header {name}'],
    ['response-header-removed-required', 'breaking', 'The required header {name} of the response {place} was removed'],
    ['response-header-removed-optional', 'risky', 'The optional header {name} of the response {place} was removed'],
    ['response-header-removed-deprecated', 'safe', 'The deprecated header {name} of the response {place} was removed'],
    ['response-header-became-optional', 'breaking', 'The header {name} of the response {place} became optional'],
    ['response-header-became-required', 'safe', 'The header {name} of the response {place} became required'],
    ['response-header-deprecated', 'safe', 'The header {name} of the response {place} was deprecated'],
    ['response-link-added', 'safe', 'The link {name} was added to the response {place}'],
    ['response-link-removed', 'risky', 'The link {name} was removed from the response {place}'],
  ]),
];
