import { oneWay } from './rows.ts';

const table = { family: 'operations', direction: 'both', nouns: { place: 'an operation' } } as const;

/** Checks of paths, operations and their lifecycle. */
export const operationChecks = [
  ...oneWay({ family: 'operations', direction: 'both' }, [
    ['path-added', 'safe', 'The path {place} was added'],
    ['path-removed', 'breaking', 'The path {place} was removed with all its operations: {value}'],
  ]),
  ...oneWay(table, [
    ['operation-added', 'safe', '{place} was added'],
    ['operation-removed', 'breaking', '{place} was removed'],
    ['operation-removed-deprecated', 'risky', '{place} was removed; it was deprecated without a sunset'],
    ['operation-removed-before-sunset', 'breaking', '{place} was removed before its sunset: {value}'],
    ['operation-removed-after-sunset', 'safe', '{place} was removed after its sunset: {value}'],
    ['operation-deprecated', 'safe', '{place} was deprecated with a sunset: {value}'],
    ['operation-deprecated-without-sunset', 'safe', '{place} was deprecated without an x-sunset'],
    ['operation-undeprecated', 'safe', '{place} is no longer deprecated'],
    ['sunset-set', 'safe', '{place} now has a sunset: {after}'],
    ['sunset-removed', 'safe', '{place} no longer has a sunset; it was {before}'],
    ['sunset-moved-earlier', 'breaking', 'The sunset of {place} was moved to an earlier date from {before} to {after}'],
    ['sunset-moved-later', 'safe', 'The sunset of {place} was moved to a later date from {before} to {after}'],
    ['sunset-in-past', 'risky', 'The new sunset of {place} is in the past: {after}'],
    ['sunset-unreadable', 'risky', 'The sunset of {place} is not a valid date: {after}'],
    ['operation-stability-decreased', 'breaking', 'The stability of {place} decreased from {before} to {after}'],
    ['operation-stability-increased', 'safe', 'The stability of {place} increased from {before} to {after}'],
    ['stability-unreadable', 'risky', 'The stability of {place} is not draft, alpha, beta or stable: {after}'],
    ['operation-id-changed', 'risky', 'The operationId of {place} changed from {before} to {after}'],
    ['operation-id-removed', 'risky', 'The operationId of {place} was removed: {before}'],
    ['operation-id-added', 'risky', 'An operationId was added to {place}: {after}'],
    ['operation-summary-changed', 'safe', 'The summary of {place} changed'],
    ['operation-description-changed', 'safe', 'The description of {place} changed'],
    ['operation-tags-changed', 'safe', 'The tags of {place} changed from {before} to {after}'],
  ]),
];

/** Checks of the requests that the service sends. */
export const callbackChecks = oneWay({ family: 'callbacks', direction: 'both' }, [
  ['callback-added', 'risky', 'A callback was added: {place}'],
  ['callback-removed', 'breaking', 'A callback was removed: {place}'],
  ['webhook-added', 'safe', 'The webhook {place} was added'],
  ['webhook-removed', 'breaking', 'The webhook {place} was removed'],
]);
