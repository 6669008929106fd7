import { oneWay } from './rows.ts';

const table = { family: 'document', direction: 'both', nouns: { place: 'an operation' } } as const;

/** Checks of the specification as a whole. */
export const documentChecks = oneWay(table, [
  ['specification-added', 'safe', 'The specification {file} was added'],
  ['specification-removed', 'breaking', 'The specification {file} was removed'],
  ['api-style-changed', 'breaking', 'The style of the API changed from {before} to {after}'],
  ['dialect-changed', 'safe', 'The format of the specification changed from {before} to {after}'],
  ['info-title-changed', 'safe', 'The title of the API changed from {before} to {after}'],
  ['info-version-changed', 'safe', 'The version of the API changed from {before} to {after}'],
  ['info-description-changed', 'safe', 'The description of the API changed'],
  ['info-contact-changed', 'safe', 'The contact of the API changed'],
  ['info-license-changed', 'safe', 'The license of the API changed'],
  ['info-terms-changed', 'risky', 'The terms of service changed from {before} to {after}'],
  ['server-added', 'safe', 'The server {after} was added'],
  ['server-removed', 'risky', 'The server {before} was removed'],
  ['server-host-changed', 'risky', 'The host of the server changed from {before} to {after}'],
  ['server-base-path-changed', 'risky', 'The base path of the server changed from {before} to {after}'],
  ['server-scheme-changed', 'risky', 'The scheme of the server changed from {before} to {after}'],
  ['server-variable-value-removed', 'risky', 'The server variable {name} no longer accepts the value {value}'],
  [
    'server-variable-default-changed',
    'risky',
    'The default of the server variable {name} changed from {before} to {after}',
  ],
  ['operation-servers-changed', 'risky', 'The servers of {place} changed from {before} to {after}'],
]);
