/**
 * Deliberate differences from the contract: what a newer api-version or the service itself accepts although the contract does
 * not list it. Every entry has its source.
 */

/** Values that an enumeration has beside those of the contract. */
export interface ValueExtension {
  /** Name of the property or the query parameter. */
  readonly property: string;
  /** A value of the enumerations that are meant. */
  readonly beside: string;
  readonly values: readonly string[];
  readonly source: string;
}

/** Properties that a resource may omit although the contract requires them. */
export interface OptionalExtension {
  /** What the contract requires; it identifies the schema. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The resources that may omit them: those where another property has this value, in any case. Default: all. */
  readonly when?: { readonly property: string; readonly value: string };
  readonly source: string;
}

const newest = 'api-version 2025-09-01-preview';

export const valueExtensions: readonly ValueExtension[] = [
  { property: 'type', beside: 'graphql', values: ['mcp', 'a2a'], source: `${newest}; Azure/apiops-cli extracts them` },
  {
    property: 'apiType',
    beside: 'graphql',
    values: ['mcp', 'a2a'],
    source: `${newest}; Azure/apiops-cli extracts them`,
  },
  {
    property: 'format',
    beside: 'swagger-link-json',
    values: ['swagger-link'],
    source: 'official example ApiManagementCreateApiUsingSwaggerImport of 2023-09-01-preview',
  },
  {
    property: 'format',
    beside: 'openapi+json-link',
    values: ['openapi', 'openapi+json', 'wsdl', 'graphql-link'],
    source: 'Azure/apiops-cli exports GraphQL and WSDL with them',
  },
  { property: 'name', beside: 'StandardV2', values: ['PremiumV2'], source: newest },
  {
    property: 'status',
    beside: 'Approved',
    values: ['Succeeded'],
    source: 'official example ApiManagementApproveOrRejectPrivateEndpointConnection',
  },
  {
    property: 'natGatewayState',
    beside: 'Enabled',
    values: ['Unsupported'],
    source: 'official example ApiManagementCreateServiceSkuv2Service',
  },
  {
    property: 'connectionStatus',
    beside: 'Connected',
    values: ['Reachable'],
    source: 'official example ApiManagementPerformConnectivityCheckHttpConnect',
  },
];

export const optionalExtensions: readonly OptionalExtension[] = [
  {
    required: ['url', 'protocol'],
    optional: ['url', 'protocol'],
    when: { property: 'type', value: 'Pool' },
    source: 'Microsoft Learn "Backends in API Management", load-balanced pool',
  },
  {
    required: ['loggerId'],
    optional: ['loggerId'],
    source: 'Azure/azure-rest-api-specs#33340: the diagnostic `local` has no logger',
  },
  {
    required: ['scope', 'displayName'],
    optional: ['displayName'],
    source: 'artifacts that Azure/apiops extracts: the subscriptions that the service creates with a product have none',
  },
];

/** A path that the contract does not contain. */
export interface PathExtension {
  readonly path: RegExp;
  readonly source: string;
}

export const pathExtensions: readonly PathExtension[] = [
  {
    path: /^tenant\/operationResults\/[^/]+$/i,
    source: 'header Azure-AsyncOperation of the official examples, such as ApiManagementCreateApi',
  },
];
