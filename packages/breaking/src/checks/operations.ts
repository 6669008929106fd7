import { oneWay } from './rows.ts';

/** Paths, operations, and how long they live. */
export const operationChecks = oneWay('both', [
  ['path-added', 'safe', 'The path {place} is new'],
  ['path-removed', 'breaking', 'The path {place} is gone with all of its operations: {value}'],
  ['operation-added', 'safe', '{place} is new'],
  ['operation-removed', 'breaking', '{place} is gone'],
  ['operation-removed-deprecated', 'risky', '{place} was deprecated, without a date, and is gone'],
  ['operation-removed-before-sunset', 'breaking', '{place} is gone before its sunset on {value}'],
  ['operation-removed-after-sunset', 'safe', '{place} is gone; its sunset was {value}'],
  ['operation-deprecated', 'safe', '{place} is deprecated now, until {value}'],
  ['operation-deprecated-without-sunset', 'safe', '{place} is deprecated now; no x-sunset says until when it stays'],
  ['operation-undeprecated', 'safe', '{place} is no longer deprecated'],
  ['sunset-set', 'safe', '{place} has a sunset now: {after}'],
  ['sunset-removed', 'safe', '{place} no longer has a sunset; it was {before}'],
  ['sunset-moved-earlier', 'breaking', 'The sunset of {place} was {before} and is {after} now, which is earlier'],
  ['sunset-moved-later', 'safe', 'The sunset of {place} was {before} and is {after} now, which is later'],
  ['sunset-in-past', 'risky', 'The sunset of {place}, {after}, had passed when it was written'],
  ['sunset-unreadable', 'risky', 'The sunset of {place} is no date: {after}'],
  ['operation-stability-decreased', 'breaking', '{place} was {before} and is only {after} now'],
  ['operation-stability-increased', 'safe', '{place} was {before} and is {after} now'],
  ['stability-unreadable', 'risky', 'The stability of {place} is none of draft, alpha, beta and stable: {after}'],
  ['operation-id-changed', 'risky', 'The operationId of {place} was {before} and is {after} now'],
  ['operation-id-removed', 'risky', '{place} no longer has an operationId; it was {before}'],
  ['operation-id-added', 'risky', '{place} has an operationId now: {after}'],
  ['operation-summary-changed', 'safe', 'The summary of {place} changed'],
  ['operation-description-changed', 'safe', 'The description of {place} changed'],
  ['operation-tags-changed', 'safe', 'The tags of {place} were {before} and are {after} now'],
]);

/** What the service calls, instead of being called. */
export const callbackChecks = oneWay('both', [
  ['callback-added', 'risky', 'The service now calls back: {place}'],
  ['callback-removed', 'breaking', 'The service no longer calls back: {place}'],
  ['webhook-added', 'safe', 'The webhook {place} is new'],
  ['webhook-removed', 'breaking', 'The webhook {place} is gone'],
]);
