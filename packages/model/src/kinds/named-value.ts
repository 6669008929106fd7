import { defineKind } from '../kind.ts';

/** A named value: `{{display name}}` in policies, backends and loggers, plain, secret or from a key vault. */
export const namedValue = defineKind({
  kind: 'named-value',
  title: 'Named value',
  arm: 'namedValues/{namedValue}',
  section: 'namedValues',
  highlights: [
    'properties.displayName',
    'properties.value',
    'properties.secret',
    'properties.keyVault.secretIdentifier',
  ],
  // Azure/enterprise-azure-policy-as-code#1383: the service of AI gateways has none.
  absentIn: ['AIGateway'],
  filters: ['displayName'],
  // The display name is what policies contain, and has fewer characters than a name may have.
  sample: { 'properties.displayName': '{name}', 'properties.value': 'replace this value' },
  naming: { pattern: /^[\w.-]+$/, most: 256 },
  files: {
    toolkit: { info: 'named values/{namedValue}/namedValueInformation.json' },
    cli: { info: 'namedValues/{namedValue}/namedValueInformation.json' },
  },
  policyRole: 'named-value-hole',
  referredToBy: 'properties.displayName',
  readOnly: ['properties.keyVault.lastStatus'],
  defaults: { 'properties.secret': false },
  sets: ['properties.tags'],
  secrets: [{ path: 'properties.value', when: 'properties.secret' }],
  secretAction: 'listValue',
  // The service keeps the credentials of a logger, and the connection string of a cache, in named values of its own.
  generated: /^(Logger-Credentials--)?[0-9a-f]{24}$/i,
  // Loggers with a managed identity name the value so (Azure/apiops#638).
  generatedName: /^[0-9a-f]{24}$/i,
  required: ['properties.displayName'],
  conditions: [
    {
      // Azure/apiops-cli, src/services/resource-publisher.ts.
      when: { path: 'properties.keyVault' },
      excludes: ['properties.value'],
      refusal: { target: 'value', message: 'Value must not be specified together with a secret of a key vault.' },
    },
    {
      needs: ['properties.value', 'properties.keyVault'],
      refusal: { target: 'value', message: 'Value must be provided, or a secret of a key vault.' },
    },
  ],
  unique: {
    path: 'properties.displayName',
    // Azure/apiops#837: named values are "properties" in the service's messages.
    refusal: { target: 'name', message: 'Property with the same name already exist.' },
  },
  guarded: true,
  longRunning: true,
  shape: {
    'tags[]': 'string',
    secret: 'boolean',
    displayName: 'string 0..256',
    value: 'string 0..4096',
    'keyVault.secretIdentifier': 'string',
    'keyVault.identityClientId': 'string',
  },
});
