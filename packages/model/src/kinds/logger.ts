import { defineKind, ordinaryName } from '../kind.ts';

/** A logger: where diagnostics and `log-to-eventhub` send their events. */
export const logger = defineKind({
  kind: 'logger',
  title: 'Logger',
  arm: 'loggers/{logger}',
  section: 'loggers',
  highlights: ['properties.loggerType', 'properties.resourceId'],
  // Diagnostics of Azure Monitor and of self-hosted gateways find their logger by this name.
  fixedNames: ['azuremonitor', 'local'],
  filters: ['name', 'description', 'resourceId', 'loggerType eq'],
  sample: {
    // A managed identity needs no secret.
    'properties.loggerType': 'azureEventHub',
    'properties.description': 'Events of {title}',
    'properties.credentials': {
      endpointAddress: '{slug}.servicebus.windows.net',
      identityClientId: 'SystemAssigned',
      name: '{slug}',
    },
  },
  naming: { pattern: ordinaryName, most: 256 },
  files: {
    toolkit: { info: 'loggers/{logger}/loggerInformation.json' },
    cli: { info: 'loggers/{logger}/loggerInformation.json' },
  },
  policyRole: 'logger-id',
  holes: ['properties.credentials'],
  defaults: { 'properties.isBuffered': true },
  secrets: [{ path: 'properties.credentials.instrumentationKey' }, { path: 'properties.credentials.connectionString' }],
  secretsKeptIn: 'named-value',
  secretsKeptAs: 'Logger-Credentials--{name}',
  returnedDefaults: ['properties.isBuffered'],
  conditions: [
    {
      // Azure/bicep-registry-modules#4174: Azure Monitor needs no credentials.
      when: { path: 'properties.loggerType', isNot: ['azureMonitor'] },
      needs: [
        'properties.credentials.instrumentationKey',
        'properties.credentials.connectionString',
        'properties.credentials.identityClientId',
        'properties.credentials.systemAssigned',
      ],
      refusal: {
        target: 'credentials',
        message:
          "'Credentials' does not contain at least one of expected connection methods: systemAssigned,identityClientId,connectionString,instrumentationKey",
      },
    },
  ],
  guarded: true,
  shape: {
    loggerType: 'azureEventHub|applicationInsights|azureMonitor',
    description: 'string 0..256',
    'credentials{}': 'string',
    isBuffered: 'boolean',
    resourceId: 'string',
  },
});
