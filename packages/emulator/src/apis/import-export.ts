import { childKinds, putAt, type Resource, ResourceId, textAt, valueAt } from '@apimkit/model';
import {
  exportSpecification,
  type ImportedApi,
  type ImportOptions,
  importSpecification,
  isObject,
  type Json,
  type JsonObject,
  readSpecification,
  type Specification,
} from '@apimkit/openapi';
import { invalid } from '../http/reply.ts';
import type { Store, Stored } from '../store.ts';

const componentsType = 'application/vnd.oai.openapi.components+json';
const graphqlType = 'application/vnd.ms-azure-apim.graphql.schema';
const graphqlText = 'properties.document.value';

/** The specification in the body of a PUT, or undefined. */
export function specificationIn(body: JsonObject): Specification | undefined {
  const value = textAt(body, 'properties.value');
  const format = textAt(body, 'properties.format');
  if (value === undefined || format === undefined) return undefined;
  if (/-link/.test(format)) throw invalid('format', 'The emulator does not follow links; send the document itself.');
  const { specification, diagnostics } = readSpecification(
    value,
    format.startsWith('graphql') ? { file: 'a.graphql' } : {},
  );
  const [first] = diagnostics;
  if (!specification)
    throw invalid('representation', `Parsing error(s): ${first?.message ?? ''} Line ${first?.range?.start.line ?? 1}.`);
  return specification;
}

/** The payload of an API, with the values of its document for properties that the body does not set. */
export function withDocumentFacts(payload: JsonObject, specification: Specification): JsonObject {
  const { api } = importSpecification(specification);
  const facts = { displayName: api.displayName, description: api.description, serviceUrl: api.serviceUrl };
  return Object.entries(facts).reduce((kept, [key, value]) => {
    const absent = (valueAt(kept, `properties.${key}`) ?? null) === null;
    return absent && value !== undefined ? putAt(kept, `properties.${key}`, value) : kept;
  }, payload);
}

/** Stores the operations and schemas of a document; operations with the same name keep the resources below them. */
export function importInto(api: ResourceId, specification: Specification, store: Store, options: ImportOptions): void {
  const { operations, schemas } = importSpecification(specification, options);
  const [operationKind, schemaKind] = partsOf(api);
  const schemaName = store.newName();
  const fresh = operations.map(
    ({ name, properties }): Resource => ({
      id: child(api, operationKind, name),
      payload: { properties: withSchemaId(properties, schemaName) },
    }),
  );
  const kept = new Set(fresh.map(({ id }) => id.key));
  for (const { id, payload } of store.below(api)) {
    if (id.kind === operationKind && !kept.has(id.key)) removeTree(id, store);
    if (id.kind === schemaKind && textAt(payload, 'properties.contentType') === componentsType) store.remove(id);
  }
  for (const operation of fresh) store.put(operation);
  const put = (name: string, properties: JsonObject) =>
    store.put({ id: child(api, schemaKind, name), payload: { properties } });
  if (Object.keys(schemas).length > 0)
    put(schemaName, { contentType: componentsType, document: { components: { schemas } } });
  if (specification.dialect === 'graphql')
    put('graphql', { contentType: graphqlType, document: { value: specification.text } });
}

/** Removes a resource and everything below it. */
export function removeTree(id: ResourceId, store: Store): void {
  for (const one of store.below(id)) store.remove(one.id);
  store.remove(id);
}

/**
 * The document that the service writes from the stored resources, not the imported text.
 *
 * @returns undefined when the API has none in this format
 */
export function exportFrom(stored: Stored, store: Store, format: string): string | undefined {
  const [operationKind, schemaKind] = partsOf(stored.id);
  const parts = store.below(stored.id);
  const schemas = parts.filter(({ id }) => id.kind === schemaKind).map(({ payload }) => payload);
  if (format.startsWith('wsdl')) return stored.specification?.text.replaceAll(/>\s+</g, '>\n<');
  if (format.startsWith('graphql'))
    return schemas.flatMap((schema) => (isGraphql(schema) ? [textAt(schema, graphqlText) ?? ''] : []))[0];
  const types = schemas.flatMap((schema) => Object.entries(componentsOf(schema)));
  const operations = parts
    .filter(({ id }) => id.kind === operationKind)
    .map(({ id, payload: { properties } }) => ({ name: id.name, properties: isObject(properties) ? properties : {} }));
  const imported = { api: facts(stored.payload), operations, schemas: Object.fromEntries(types) };
  return exportSpecification(imported, /json|swagger/.test(format) ? 'openapi+json' : 'openapi');
}

const componentsOf = (schema: JsonObject): JsonObject => {
  const types = valueAt(schema, 'properties.document.components.schemas');
  return isObject(types ?? null) ? (types as JsonObject) : {};
};

const isGraphql = (schema: JsonObject) => textAt(schema, 'properties.contentType') === graphqlType;

function facts(payload: JsonObject): ImportedApi['api'] {
  const [displayName, description, serviceUrl] = ['displayName', 'description', 'serviceUrl'].map((key) =>
    textAt(payload, `properties.${key}`),
  );
  return {
    ...(displayName ? { displayName } : {}),
    ...(description ? { description } : {}),
    ...(serviceUrl ? { serviceUrl } : {}),
  };
}

function partsOf(api: ResourceId): readonly [string, string] {
  const parts = childKinds(api.entry);
  const kind = (from: string) => parts.find(({ fromSpecification }) => fromSpecification === from)?.kind ?? '';
  return [kind('operations'), kind('schemas')];
}

function child(api: ResourceId, kind: string, name: string): ResourceId {
  const placeholder = kind.slice(kind.lastIndexOf('-') + 1);
  return new ResourceId(kind, { ...api.names, [placeholder]: name }, api.workspace);
}

/** The service adds the name of the schema resource to each type name. */
function withSchemaId(properties: JsonObject, schemaId: string): JsonObject {
  const named = (value: Json): Json => {
    if (Array.isArray(value)) return value.map((item: Json) => named(item));
    if (!isObject(value)) return value;
    const parts = Object.entries(value).map(([key, child]) => [key, named(child)] as const);
    return { ...Object.fromEntries(parts), ...(typeof value.typeName === 'string' ? { schemaId } : {}) };
  };
  return named(properties) as JsonObject;
}
