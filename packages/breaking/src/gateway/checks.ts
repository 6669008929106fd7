import { oneWay } from '../checks/rows.ts';

const family = 'gateway';
const nouns = { name: 'an API' };

const apis = [
  ...oneWay({ family, direction: 'both', nouns }, [
    ['api-removed', 'breaking', '{name} was removed'],
    ['api-added', 'safe', '{name} was added'],
    ['api-version-removed', 'breaking', 'A version was removed: {name}, version {version} of {set}'],
    ['api-version-added', 'safe', 'A version was added: {name}, version {version} of {set}'],
    ['api-revision-removed', 'risky', 'A revision that was not current was removed: {name}'],
    ['api-revision-added', 'safe', 'A revision that is not current was added: {name}'],
    ['gateway-operation-removed', 'breaking', 'The operation {operation} of {name} was removed'],
  ]),
  ...oneWay({ family, direction: 'request', nouns }, [
    ['api-path-changed', 'breaking', 'The path of {name} changed from /{before} to /{after}'],
    ['api-protocol-removed', 'breaking', '{name} no longer accepts the protocol {before}'],
    ['api-subscription-required', 'breaking', '{name} now requires a subscription key'],
    [
      'api-key-header-changed',
      'breaking',
      'The header for the subscription key of {name} changed from {before} to {after}',
    ],
    [
      'api-key-query-changed',
      'breaking',
      'The query parameter for the subscription key of {name} changed from {before} to {after}',
    ],
    ['api-authorization-added', 'risky', '{name} now has an authorization server: {after}'],
    ['api-current-revision-changed', 'risky', 'The current revision of {name} changed from {before} to {after}'],
    ['api-version-changed', 'breaking', 'The version of {name} changed from {before} to {after}'],
    ['api-version-set-changed', 'breaking', 'The version set of {name} changed from {before} to {after}'],
    ['api-product-removed', 'breaking', '{name} is no longer in the product {product}, whose keys no longer work'],
  ]),
  ...oneWay({ family, direction: 'request', nouns: { name: 'a version set' } }, [
    ['version-scheme-changed', 'breaking', 'The versioning scheme of {name} changed from {before} to {after}'],
    ['version-parameter-changed', 'breaking', 'The version parameter of {name} changed from {before} to {after}'],
  ]),
  ...oneWay({ family, direction: 'request', nouns: { name: 'a product' } }, [
    ['product-removed', 'breaking', '{name} was removed, and the keys of its subscriptions no longer work'],
    ['product-unpublished', 'breaking', '{name} is no longer published'],
    ['product-subscription-required', 'breaking', '{name} now requires a subscription'],
    ['product-approval-required', 'risky', 'Subscriptions to {name} now require approval'],
  ]),
  ...oneWay({ family, direction: 'request', nouns: { name: 'a subscription' } }, [
    ['subscription-removed', 'breaking', '{name} was removed, and its keys no longer work'],
    ['subscription-deactivated', 'breaking', '{name} is no longer active, and its keys do not work'],
    ['subscription-scope-changed', 'breaking', 'The scope of {name} changed from {before} to {after}'],
  ]),
];

const policies = oneWay({ family, direction: 'request', nouns: { policy: 'a policy' } }, [
  ['policy-token-added', 'breaking', '{policy} ({scope}) now requires a token'],
  ['policy-token-tightened', 'breaking', '{policy} ({scope}) now rejects tokens that it accepted: {what}'],
  ['policy-header-added', 'breaking', '{policy} ({scope}) now requires a header: {about}'],
  ['policy-header-tightened', 'breaking', '{policy} ({scope}) now rejects headers that it accepted: {what}'],
  ['policy-ip-added', 'breaking', '{policy} ({scope}) now rejects addresses'],
  ['policy-ip-tightened', 'breaking', '{policy} ({scope}) now rejects addresses that it accepted: {what}'],
  ['policy-limit-added', 'breaking', '{policy} ({scope}) now limits requests'],
  ['policy-limit-tightened', 'breaking', '{policy} ({scope}) has a lower limit: {what}'],
  ['policy-content-added', 'breaking', '{policy} ({scope}) now rejects invalid content'],
  ['policy-content-tightened', 'breaking', '{policy} ({scope}) now rejects content that it accepted: {what}'],
  ['policy-certificate-added', 'breaking', '{policy} ({scope}) now requires a client certificate'],
  ['policy-certificate-tightened', 'breaking', '{policy} ({scope}) now rejects certificates that it accepted: {what}'],
  ['policy-cors-removed', 'breaking', 'cors ({scope}) was removed: browsers of other origins are rejected'],
  ['policy-cors-tightened', 'breaking', 'cors ({scope}) now rejects browsers that it accepted: {what}'],
  ['policy-response-added', 'breaking', 'return-response ({scope}) now responds to every request'],
  ['policy-response-conditional', 'risky', 'return-response ({scope}) now responds to some requests'],
  ['policy-condition-changed', 'risky', '{policy} ({scope}) now rejects requests under another condition'],
]);

/** Checks of the gateway: APIs, versions, products and policies. */
export const gatewayChecks = [...apis, ...policies];
