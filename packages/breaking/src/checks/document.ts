import { oneWay } from './rows.ts';

/** What concerns the specification as a whole. */
export const documentChecks = oneWay('both', [
  ['specification-added', 'safe', 'The specification {file} is new'],
  ['specification-removed', 'breaking', 'The specification {file} is gone'],
  ['api-style-changed', 'breaking', 'The API was {before} and is {after} now'],
  ['dialect-changed', 'safe', 'The specification was written in {before} and is in {after} now'],
  ['info-title-changed', 'safe', 'The title was {before} and is {after} now'],
  ['info-version-changed', 'safe', 'The version was {before} and is {after} now'],
  ['info-description-changed', 'safe', 'The description of the API changed'],
  ['info-contact-changed', 'safe', 'The contact of the API changed'],
  ['info-license-changed', 'safe', 'The licence of the API changed'],
  ['info-terms-changed', 'risky', 'The terms of service were {before} and are {after} now'],
  ['server-added', 'safe', 'The server {after} is new'],
  ['server-removed', 'risky', 'The server {before} is gone'],
  ['server-host-changed', 'risky', 'The server was {before} and is {after} now: another host'],
  ['server-base-path-changed', 'risky', 'The server was {before} and is {after} now: another base path'],
  ['server-scheme-changed', 'risky', 'The server was {before} and is {after} now: another scheme'],
  ['server-variable-value-removed', 'risky', 'The variable {name} of the server no longer takes {value}'],
  ['server-variable-default-changed', 'risky', 'The variable {name} of the server was {before} and is {after} now'],
  ['operation-servers-changed', 'risky', '{place} is served from other addresses: they were {before} and are {after}'],
]);
