import { putAt, type Resource, type ResourceId, valueAt } from '@apimkit/model';
import {
  type ImportOptions,
  importSpecification,
  isObject,
  type Json,
  type JsonObject,
  type Specification,
} from '@apimkit/openapi';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { copyParts, partKinds, partOf, signatureOf } from './parts.ts';
import { graphqlProperties, isImported, schemaProperties } from './schemas.ts';

/** The payload of an API, with the values of its document for properties that the body does not set. */
export function withDocumentFacts(payload: JsonObject, specification: Specification): JsonObject {
  const { api } = importSpecification(specification);
  const facts = { displayName: api.displayName, description: api.description, serviceUrl: api.serviceUrl };
  return Object.entries(facts).reduce((kept, [key, value]) => {
    const absent = (valueAt(kept, `properties.${key}`) ?? null) === null;
    return absent && value !== undefined ? putAt(kept, `properties.${key}`, value) : kept;
  }, payload);
}

/**
 * Stores the operations and schemas of a document. Operations with the same name keep the resources below them, other new ones
 * take over the policy of an operation with their method and template, and operations that the document does not have are
 * removed ("Important changes to OpenAPI import and export", MSDN blog of API Management).
 */
export function importInto(api: ResourceId, specification: Specification, store: Store, options: ImportOptions): void {
  const { operations, schemas } = importSpecification(specification, options);
  const kinds = partKinds(api);
  const schemaName = store.newName();
  const fresh = operations.map(
    ({ name, properties }): Resource => ({
      id: partOf(api, kinds.operation, name),
      payload: { properties: withSchemaId(properties, schemaName) },
    }),
  );
  takeOverPolicies(api, fresh, store);
  const kept = new Set(fresh.map(({ id }) => id.key));
  for (const { id, payload } of store.below(api)) {
    if (id.kind === kinds.operation && !kept.has(id.key)) removeTree(id, store);
    if (id.kind === kinds.schema && isImported(payload)) store.remove(id);
  }
  for (const operation of fresh) store.put(operation);
  const put = (name: string, properties: JsonObject) =>
    store.put({ id: partOf(api, kinds.schema, name), payload: { properties } });
  if (Object.keys(schemas).length > 0)
    put(schemaName, schemaProperties(schemas, specification.dialect === 'swagger-2.0'));
  if (specification.dialect === 'graphql') put('graphql', graphqlProperties(specification.text));
}

/** Copies policies to new operations from existing operations with the same method and template. */
function takeOverPolicies(api: ResourceId, fresh: readonly Resource[], store: Store): void {
  const { operation } = partKinds(api);
  const before = store.below(api).filter(({ id }) => id.kind === operation);
  const bySignature = new Map(before.map((one) => [signatureOf(one.payload), one]));
  for (const one of fresh) {
    const same = store.has(one.id) ? undefined : bySignature.get(signatureOf(one.payload));
    if (!same) continue;
    store.put(one);
    copyParts(same.id, one.id, store, ({ policy }: Stored) => policy !== undefined);
  }
}

/** Removes a resource and everything below it. */
export function removeTree(id: ResourceId, store: Store): void {
  for (const one of store.below(id)) store.remove(one.id);
  store.remove(id);
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
