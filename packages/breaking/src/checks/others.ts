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
    ['graphql-type-removed', 'breaking', 'A type is gone: {value}'],
    ['graphql-type-kind-changed', 'breaking', 'A type is of another kind: {value}'],
    ['graphql-type-added', 'safe', 'The type {name} is new'],
    ['graphql-directive-removed', 'breaking', 'A directive is gone: {value}'],
    ['graphql-directive-added', 'safe', 'The directive @{name} is new'],
    ['graphql-directive-argument-removed', 'breaking', 'An argument of a directive is gone: {value}'],
    ['graphql-directive-required-argument-added', 'breaking', 'A directive has a new required argument: {value}'],
    ['graphql-directive-repeatable-removed', 'breaking', 'A directive can be used only once: {value}'],
    ['graphql-directive-location-removed', 'breaking', 'A directive can be used in fewer places: {value}'],
    ['graphql-description-changed', 'safe', 'The description of {name} changed'],
  ]),
  ...oneWay('response', [
    ['graphql-field-removed', 'breaking', 'A field is gone: {value}'],
    ['graphql-deprecated-field-removed', 'risky', 'A deprecated field is gone: {value}'],
    ['graphql-field-type-changed', 'breaking', 'A field has a type that clients of the old one cannot read: {value}'],
    ['graphql-field-added', 'safe', 'The field {name} is new'],
    ['graphql-field-deprecated', 'safe', 'The field {name} is deprecated now'],
    ['graphql-union-member-removed', 'breaking', 'A union has a type less: {value}'],
    ['graphql-union-member-added', 'risky', 'A union has a type more: {value}'],
    ['graphql-interface-removed', 'breaking', 'A type no longer has an interface: {value}'],
    ['graphql-interface-added', 'risky', 'A type has another interface: {value}'],
    ['graphql-enum-value-added', 'risky', 'An enumeration has a value more: {value}'],
  ]),
  ...oneWay('request', [
    ['graphql-enum-value-removed', 'breaking', 'An enumeration has a value less: {value}'],
    ['graphql-required-input-added', 'breaking', 'An input has a new required field: {value}'],
    ['graphql-optional-input-added', 'safe', 'An input has a new optional field: {value}'],
    ['graphql-input-removed', 'breaking', 'An input has a field less: {value}'],
    ['graphql-input-type-changed', 'breaking', 'A field of an input takes less: {value}'],
    ['graphql-argument-required-added', 'breaking', 'A field has a new required argument: {value}'],
    ['graphql-argument-optional-added', 'safe', 'A field has a new optional argument: {value}'],
    ['graphql-argument-removed', 'breaking', 'A field has an argument less: {value}'],
    ['graphql-argument-type-changed', 'breaking', 'An argument takes less: {value}'],
    ['graphql-argument-default-changed', 'risky', 'An argument has another default: {value}'],
  ]),
];
