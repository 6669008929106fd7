import { textAt, valueAt } from '@apimkit/model';
import {
  exportSpecification,
  type ImportedApi,
  importSpecification,
  isObject,
  type JsonObject,
  parseJson,
} from '@apimkit/openapi';

const componentsType = 'application/vnd.oai.openapi.components+json';
const definitionsType = 'application/vnd.ms-azure-apim.swagger.definitions+json';
const graphqlType = 'application/vnd.ms-azure-apim.graphql.schema';
const graphqlText = 'properties.document.value';

type Schemas = ImportedApi['schemas'];

/** True for a schema resource that an import of OpenAPI creates. */
export const isImported = (payload: JsonObject) =>
  [componentsType, definitionsType].includes(textAt(payload, 'properties.contentType') ?? '');

/** Properties of the schema resource of an imported document; definitions of Swagger keep their form (Azure/apiops#96). */
export function schemaProperties(schemas: Schemas, isSwagger: boolean): JsonObject {
  if (!isSwagger) return { contentType: componentsType, document: { components: { schemas } } };
  const { definitions = {} } = parseJson(
    exportSpecification({ api: {}, operations: [], schemas }, 'swagger-json'),
  ) as JsonObject;
  return { contentType: definitionsType, document: { definitions } };
}

/** The named schemas in a schema resource. */
export function schemasIn(payload: JsonObject): Schemas {
  const components = valueAt(payload, 'properties.document.components.schemas') ?? null;
  if (isObject(components)) return components;
  const definitions = valueAt(payload, 'properties.document.definitions') ?? null;
  if (!isObject(definitions)) return {};
  const document = { swagger: '2.0', paths: {}, definitions };
  return importSpecification({ dialect: 'swagger-2.0', syntax: 'json', text: '', document }).schemas;
}

/** Properties of the schema resource of a GraphQL API. */
export const graphqlProperties = (value: string): JsonObject => ({ contentType: graphqlType, document: { value } });

/** The text of a GraphQL schema, or undefined for another schema. */
export const graphqlIn = (payload: JsonObject) =>
  textAt(payload, 'properties.contentType') === graphqlType ? textAt(payload, graphqlText) : undefined;
