import { bothWays, inSchemas } from './rows.ts';
import { valueRows } from './schema-values.ts';

/** Checks of schemas in parameters and request bodies, and in responses and their headers. */
export const schemaChecks = [
  ...bothWays(valueRows),
  ...bothWays([
    ['optional-property-added', 'safe', 'safe', 'The optional property {place} was added'],
    ['deprecated-property-removed', 'safe', 'risky', 'The deprecated property {place} was removed'],
    ['property-deprecated', 'safe', 'safe', 'The property {place} was deprecated'],
    ['property-undeprecated', 'safe', 'safe', 'The property {place} is no longer deprecated'],
    ['discriminator-added', 'risky', 'safe', 'A discriminator was added to {place}: {after}'],
    ['discriminator-removed', 'safe', 'risky', 'The discriminator of {place} was removed: {before}'],
    [
      'discriminator-property-changed',
      'breaking',
      'breaking',
      'The discriminator property of {place} changed from {before} to {after}',
    ],
    ['discriminator-value-added', 'safe', 'risky', 'A discriminator value was added to {place}: {value}'],
    ['discriminator-value-removed', 'breaking', 'safe', 'A discriminator value of {place} was removed: {value}'],
    [
      'discriminator-value-changed',
      'breaking',
      'breaking',
      'The mapping of the discriminator value {value} of {place} changed from {before} to {after}',
    ],
    [
      'reference-changed',
      'risky',
      'risky',
      'A reference of {place} to another document changed from {before} to {after}',
    ],
    ['schema-description-changed', 'safe', 'safe', 'The description of {place} changed'],
    ['content-changed', 'risky', 'risky', 'The description of the content of the string {place} changed: {value}'],
    ['property-removed-before-sunset', 'breaking', 'breaking', '{place} was removed before its sunset: {value}'],
    ['property-removed-after-sunset', 'safe', 'safe', '{place} was removed after its sunset: {value}'],
    ['property-sunset-set', 'safe', 'safe', '{place} now has a sunset: {after}'],
    ['property-sunset-removed', 'safe', 'safe', 'The sunset of {place} was removed: {before}'],
    [
      'property-sunset-moved-earlier',
      'breaking',
      'breaking',
      'The sunset of {place} was moved to an earlier date from {before} to {after}',
    ],
    [
      'property-sunset-moved-later',
      'safe',
      'safe',
      'The sunset of {place} was moved to a later date from {before} to {after}',
    ],
    ['property-sunset-in-past', 'risky', 'risky', 'The new sunset of {place} is in the past: {after}'],
    ['property-sunset-unreadable', 'risky', 'risky', 'The sunset of {place} is not a valid date: {after}'],
    [
      'property-stability-decreased',
      'breaking',
      'breaking',
      'The stability of {place} decreased from {before} to {after}',
    ],
    ['property-stability-increased', 'safe', 'safe', 'The stability of {place} increased from {before} to {after}'],
  ]),
  ...inSchemas('request', [
    ['required-property-with-default-added', 'risky', 'The required property {place} with a default was added'],
    ['property-removed', 'risky', 'The property {place} was removed; values that callers send are ignored'],
    ['property-removed-closed', 'breaking', 'The property {place} was removed; undeclared properties are not allowed'],
    ['property-became-read-only', 'risky', 'The property {place} became read-only'],
    ['property-no-longer-read-only', 'safe', 'The property {place} is no longer read-only'],
    ['default-added', 'safe', 'A default was added to {place}: {after}'],
    ['default-removed', 'risky', 'The default of {place} was removed: {before}'],
    ['default-changed', 'risky', 'The default of {place} changed from {before} to {after}'],
  ]),
  ...inSchemas('response', [
    ['required-property-removed', 'breaking', 'The required property {place} was removed'],
    ['optional-property-removed', 'risky', 'The optional property {place} was removed'],
    ['property-became-write-only', 'breaking', 'The property {place} became write-only'],
    ['property-no-longer-write-only', 'safe', 'The property {place} is no longer write-only'],
    ['default-changed', 'safe', 'The default of {place} changed'],
  ]),
];
