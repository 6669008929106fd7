import { oneWay } from './rows.ts';

/** Checks of SOAP services that a WSDL document describes. */
export const soapChecks = oneWay({ family: 'soap', direction: 'both' }, [
  ['soap-operation-added', 'safe', 'The SOAP operation {place} was added'],
  ['soap-operation-removed', 'breaking', 'The SOAP operation {place} was removed'],
  ['soap-action-changed', 'breaking', 'The SOAP action of the operation {place} changed from {before} to {after}'],
  ['soap-messages-changed', 'risky', 'Types, messages or port types of the WSDL document changed'],
  ['soap-address-changed', 'risky', 'The address of the service changed from {before} to {after}'],
]);

const family = 'graphql';

/** Checks of GraphQL schemas. */
export const graphqlChecks = [
  ...oneWay({ family, direction: 'both', nouns: { name: 'an element' } }, [
    ['graphql-type-removed', 'breaking', 'A type was removed: {value}'],
    ['graphql-type-kind-changed', 'breaking', 'The kind of a type changed: {value}'],
    ['graphql-directive-removed', 'breaking', 'A directive was removed: {value}'],
    ['graphql-directive-argument-removed', 'breaking', 'An argument of a directive was removed: {value}'],
    ['graphql-directive-required-argument-added', 'breaking', 'A required argument was added to a directive: {value}'],
    ['graphql-directive-repeatable-removed', 'breaking', 'A directive is no longer repeatable: {value}'],
    ['graphql-directive-location-removed', 'breaking', 'A location of a directive was removed: {value}'],
    ['graphql-description-changed', 'safe', 'The description of {name} changed'],
  ]),
  ...oneWay({ family, direction: 'both' }, [
    ['graphql-type-added', 'safe', 'The type {name} was added'],
    ['graphql-directive-added', 'safe', 'A directive was added: {name}'],
  ]),
  ...oneWay({ family, direction: 'response' }, [
    ['graphql-field-removed', 'breaking', 'A field was removed: {value}'],
    ['graphql-deprecated-field-removed', 'risky', 'A deprecated field was removed: {value}'],
    ['graphql-field-type-changed', 'breaking', 'The type of a field changed incompatibly: {value}'],
    ['graphql-field-added', 'safe', 'The field {name} was added'],
    ['graphql-field-deprecated', 'safe', 'The field {name} was deprecated'],
    ['graphql-union-member-removed', 'breaking', 'A member of a union was removed: {value}'],
    ['graphql-union-member-added', 'risky', 'A member was added to a union: {value}'],
    ['graphql-interface-removed', 'breaking', 'A type no longer implements an interface: {value}'],
    ['graphql-interface-added', 'risky', 'A type now implements an interface: {value}'],
    ['graphql-enum-value-added', 'risky', 'A value was added to an enum: {value}'],
  ]),
  ...oneWay({ family, direction: 'request' }, [
    ['graphql-enum-value-removed', 'breaking', 'A value of an enum was removed: {value}'],
    ['graphql-required-input-added', 'breaking', 'A required field was added to an input: {value}'],
    ['graphql-optional-input-added', 'safe', 'An optional field was added to an input: {value}'],
    ['graphql-input-removed', 'breaking', 'A field of an input was removed: {value}'],
    ['graphql-input-type-changed', 'breaking', 'The type of an input field changed incompatibly: {value}'],
    ['graphql-argument-required-added', 'breaking', 'A required argument was added to a field: {value}'],
    ['graphql-argument-optional-added', 'safe', 'An optional argument was added to a field: {value}'],
    ['graphql-argument-removed', 'breaking', 'An argument of a field was removed: {value}'],
    ['graphql-argument-type-changed', 'breaking', 'The type of an argument changed incompatibly: {value}'],
    ['graphql-argument-default-changed', 'risky', 'The default of an argument changed: {value}'],
  ]),
];
