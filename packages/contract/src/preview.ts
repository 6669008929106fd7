import type { OperationData } from './data.ts';
import type { ContractSchema } from './schema.ts';

/**
 * Operations of api-version 2025-09-01-preview that the contract does not have yet, from the types of Azure/bicep-types-az:
 * tools of MCP APIs, client applications, and the refresh of host names.
 */
export const previewPaths: Readonly<Record<string, Readonly<Record<string, OperationData>>>> = {
  'apis/{apiId}/tools': list('ApiTool', 'ApiToolCollection'),
  'apis/{apiId}/tools/{toolId}': resource('ApiTool', 'ApiToolContract'),
  clientApplications: list('ClientApplication', 'ClientApplicationCollection'),
  'clientApplications/{clientApplicationId}': resource('ClientApplication', 'ClientApplicationContract'),
  'clientApplications/{clientApplicationId}/listSecrets': {
    POST: { id: 'ClientApplication_ListSecrets', responses: { 200: 'ClientApplicationSecretsContract' } },
  },
  'clientApplications/{clientApplicationId}/productLinks': list(
    'ClientApplicationProductLink',
    'ClientApplicationProductLinkCollection',
  ),
  'clientApplications/{clientApplicationId}/productLinks/{productLinkId}': resource(
    'ClientApplicationProductLink',
    'ClientApplicationProductLinkContract',
  ),
  refreshHostnames: { POST: { id: 'ApiManagementService_RefreshHostnames', responses: { 202: null } } },
};

function list(id: string, schema: string): Readonly<Record<string, OperationData>> {
  return { GET: { id: `${id}_List`, query: ['$filter', '$top', '$skip'], responses: { 200: schema }, paged: true } };
}

function resource(id: string, schema: string): Readonly<Record<string, OperationData>> {
  return {
    DELETE: { id: `${id}_Delete`, responses: { 200: null, 204: null } },
    GET: { id: `${id}_Get`, responses: { 200: schema } },
    HEAD: { id: `${id}_GetEntityTag`, responses: { 200: null } },
    PUT: { id: `${id}_CreateOrUpdate`, ifMatch: 'optional', request: schema, responses: { 200: schema, 201: schema } },
  };
}

const text: ContractSchema = { type: 'string' };
const shown: ContractSchema = { type: 'string', readOnly: true };

/** Their schemas, by name. */
export const previewSchemas: Readonly<Record<string, ContractSchema>> = {
  ...withList('ApiTool', { displayName: text, description: text, operationId: text }),
  ...withList(
    'ClientApplication',
    {
      displayName: text,
      description: text,
      ownerId: text,
      entraApplicationId: shown,
      entraTenantId: shown,
      state: shown,
    },
    ['displayName', 'ownerId'],
  ),
  ...withList('ClientApplicationProductLink', { productId: text }, ['productId']),
  ClientApplicationSecretsContract: { type: 'object', properties: { entra: { type: 'object' } } },
};

function withList(
  name: string,
  properties: Readonly<Record<string, ContractSchema>>,
  required: readonly string[] = [],
): Readonly<Record<string, ContractSchema>> {
  const contract: ContractSchema = {
    type: 'object',
    properties: {
      id: shown,
      name: shown,
      type: shown,
      properties: { type: 'object', properties, ...(required.length > 0 ? { required } : {}) },
    },
  };
  const collection: ContractSchema = {
    type: 'object',
    properties: {
      value: { type: 'array', items: { $ref: `${name}Contract` } },
      count: { type: 'number' },
      nextLink: text,
    },
  };
  return { [`${name}Contract`]: contract, [`${name}Collection`]: collection };
}
