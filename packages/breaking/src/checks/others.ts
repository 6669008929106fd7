import { oneWay } from './rows.ts';

/** SOAP services, described by a WSDL document. */
export const soapChecks = oneWay('both', [
  ['soap-operation-added', 'safe', 'The SOAP operation {place} is new'],
  ['soap-operation-removed', 'breaking', 'The SOAP operation {place} is gone'],
  ['soap-action-changed', 'breaking', 'The SOAP action of {place} was {before} and is {after} now'],
  ['soap-messages-changed', 'risky', 'Types, messages or port types of the WSDL document changed'],
  ['soap-address-changed', 'risky', 'The address of the service was {before} and is {after} now'],
]);

/** GraphQL schemas. */
export const graphqlChecks = [
  ...oneWay('both', [
    ['graphql-type-removed', 'breaking', '{value}'],
    ['graphql-type-kind-changed', 'breaking', '{value}'],
    ['graphql-type-added', 'safe', 'The type {name} is new'],
    ['graphql-directive-removed', 'breaking', '{value}'],
    ['graphql-directive-added', 'safe', 'The directive @{name} is new'],
    ['graphql-directive-argument-removed', 'breaking', '{value}'],
    ['graphql-directive-required-argument-added', 'breaking', '{value}'],
    ['graphql-directive-repeatable-removed', 'breaking', '{value}'],
    ['graphql-directive-location-removed', 'breaking', '{value}'],
    ['graphql-description-changed', 'safe', 'The description of {name} changed'],
  ]),
  ...oneWay('response', [
    ['graphql-field-removed', 'breaking', '{value}'],
    ['graphql-deprecated-field-removed', 'risky', '{value} It was deprecated.'],
    ['graphql-field-type-changed', 'breaking', '{value}'],
    ['graphql-field-added', 'safe', 'The field {name} is new'],
    ['graphql-field-deprecated', 'safe', 'The field {name} is deprecated now'],
    ['graphql-union-member-removed', 'breaking', '{value}'],
    ['graphql-union-member-added', 'risky', '{value}'],
    ['graphql-interface-removed', 'breaking', '{value}'],
    ['graphql-interface-added', 'risky', '{value}'],
    ['graphql-enum-value-added', 'risky', '{value}'],
  ]),
  ...oneWay('request', [
    ['graphql-enum-value-removed', 'breaking', '{value}'],
    ['graphql-required-input-added', 'breaking', '{value}'],
    ['graphql-optional-input-added', 'safe', '{value}'],
    ['graphql-input-removed', 'breaking', '{value}'],
    ['graphql-input-type-changed', 'breaking', '{value}'],
    ['graphql-argument-required-added', 'breaking', '{value}'],
    ['graphql-argument-optional-added', 'safe', '{value}'],
    ['graphql-argument-removed', 'breaking', '{value}'],
    ['graphql-argument-type-changed', 'breaking', '{value}'],
    ['graphql-argument-default-changed', 'risky', '{value}'],
  ]),
];
