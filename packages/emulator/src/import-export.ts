import {
  childKinds,
  isObject,
  type JsonObject,
  putAt,
  type Resource,
  ResourceId,
  textAt,
  valueAt,
  valuesAt,
} from '@apimkit/model';
import {
  exportSpecification,
  type ImportedApi,
  importSpecification,
  readSpecification,
  type Specification,
} from '@apimkit/openapi';
import { invalid } from './reply.ts';
import type { Store } from './store.ts';

const componentsType = 'application/vnd.oai.openapi.components+json';

/** The specification inside the body of a PUT, if there is one. */
export function specificationIn(body: JsonObject): Specification | undefined {
  const value = textAt(body, 'properties.value');
  const format = textAt(body, 'properties.format');
  if (value === undefined || format === undefined) return undefined;
  if (/-link/.test(format)) throw invalid('format', 'The emulator follows no links; send the document itself.');
  const { specification, diagnostics } = readSpecification(
    value,
    format.startsWith('graphql') ? { file: 'a.graphql' } : {},
  );
  const [first] = diagnostics;
  if (!specification)
    throw invalid('representation', `Parsing error(s): ${first?.message ?? ''} Line ${first?.range?.start.line ?? 1}.`);
  return specification;
}

/** The payload of an API with what its document says where the body says nothing. */
export function withDocumentFacts(payload: JsonObject, specification: Specification): JsonObject {
  const { api } = importSpecification(specification);
  const facts = { displayName: api.displayName, description: api.description, serviceUrl: api.serviceUrl };
  return Object.entries(facts).reduce((kept, [key, value]) => {
    const absent = (valueAt(kept, `properties.${key}`) ?? null) === null;
    return absent && value !== undefined ? putAt(kept, `properties.${key}`, value) : kept;
  }, payload);
}

/** Stores the operations and schemas of a document; operations of the same name keep what hangs below them. */
export function importInto(api: ResourceId, specification: Specification, store: Store): void {
  const { operations, schemas } = importSpecification(specification);
  const [operationKind, schemaKind] = partsOf(api);
  const schemaName = store.newName();
  const fresh = operations.map(
    ({ name, properties }): Resource => ({
      id: child(api, operationKind, name),
      payload: { properties: withSchemaId(properties, schemaName) },
    }),
  );
  const kept = new Set(fresh.map(({ id }) => id.key));
  for (const old of store.below(api).filter(({ id }) => id.kind === operationKind && !kept.has(id.key)))
    removeTree(old.id, store);
  for (const old of store
    .below(api)
    .filter(
      ({ id, payload }) => id.kind === schemaKind && textAt(payload, 'properties.contentType') === componentsType,
    ))
    store.remove(old.id);
  for (const operation of fresh) store.put(operation);
  if (Object.keys(schemas).length > 0)
    store.put({
      id: child(api, schemaKind, schemaName),
      payload: { properties: { contentType: componentsType, document: { components: { schemas } } } },
    });
}

/** Removes a resource and everything below it. */
export function removeTree(id: ResourceId, store: Store): void {
  for (const one of store.below(id)) store.remove(one.id);
  store.remove(id);
}

/** The document that the service writes from what it stored, never the text that was imported. */
export function exportFrom(api: ResourceId, store: Store, format: string): string {
  const { payload } = store.get(api) ?? { payload: {} };
  const [operationKind, schemaKind] = partsOf(api);
  const parts = store.below(api);
  const documents = parts
    .filter(({ id }) => id.kind === schemaKind)
    .flatMap((one) => valuesAt(one.payload, 'properties.document.components.schemas{}'));
  const schemas = Object.fromEntries(
    documents.map(({ at, value }) => [at.slice('properties.document.components.schemas.'.length), value]),
  );
  const imported: ImportedApi = {
    api: facts(payload),
    operations: parts
      .filter(({ id }) => id.kind === operationKind)
      .map(({ id, payload: { properties } }) => ({
        name: id.name,
        properties: isObject(properties) ? properties : {},
      })),
    schemas,
  };
  return exportSpecification(imported, format.startsWith('openapi+json') ? 'openapi+json' : 'openapi');
}

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

/** The service names the schema resource beside each type name. */
function withSchemaId(properties: JsonObject, schemaId: string): JsonObject {
  const named = JSON.parse(JSON.stringify(properties), (_, value: unknown) =>
    isObject(value) && typeof value.typeName === 'string' ? { ...value, schemaId } : value,
  ) as unknown;
  return isObject(named) ? named : {};
}
