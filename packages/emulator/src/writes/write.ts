import { fromArmBody, putAt, type Resource, ResourceId, secretsOf, textAt, valueAt } from '@apimkit/model';
import {
  changeAt,
  importOptions,
  mapTexts,
  relativeArmId,
  requiredQueryPath,
  rootOf,
  systemChildren,
} from '@apimkit/model/internal';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { decodeExpressions } from '@apimkit/policy';
import { checkDocument } from '../apis/check-document.ts';
import { importInto, specificationIn, withDocumentFacts } from '../apis/import-export.ts';
import { copyBelow, release, sourceOf, withRevisionFacts } from '../apis/revisions.ts';
import { invalid, notFound } from '../http/reply.ts';
import { checkForm, type WrittenFormat } from '../policies/check-text.ts';
import type { Store, Stored } from '../store.ts';
import { checkMatch, checkOwned, checkParent, checkWrite } from './checks.ts';

/**
 * PUT of one resource.
 *
 * @param mode a `seed` is the state of a service, not a change: its references are accepted, and nothing is created
 *   together with it
 */
export function putResource(
  id: ResourceId,
  body: JsonObject,
  ifMatch: string | null,
  store: Store,
  mode: 'write' | 'seed' = 'write',
): { readonly stored: Stored; readonly created: boolean } {
  const before = store.get(id);
  checkMatch(ifMatch, before?.etag);
  checkOwned(id, 'changed');
  checkParent(id, store);
  const specification = id.entry.document === 'specification' ? specificationIn(body) : undefined;
  if (specification && mode === 'write') checkDocument(specification, importOptions({ payload: body }));
  const source = before || !id.entry.revisions ? undefined : sourceOf(body, store);
  const resource = prepared(id, body, before, source);
  const documented = specification
    ? { ...resource, payload: withDocumentFacts(resource.payload, specification) }
    : resource;
  checkWrite(documented, store, before === undefined, mode === 'seed');
  const root = rootOf(id);
  if (root && !store.has(root)) throw notFound(root.entry.title);
  const dated = withCreation(withDefaults(documented), before);
  // A WSDL is stored unchanged: how the service describes SOAP is unknown.
  const kept = specification?.dialect === 'wsdl' ? specification : before?.specification;
  const stored = store.put({
    ...keepSecretsApart(withOwnSecrets(dated, before, store), store),
    ...(kept ? { specification: kept } : {}),
    ...(before?.link === undefined ? {} : { link: before.link }),
  });
  if (source) copyBelow(source.id, id, store);
  for (const child of systemChildren(stored)) if (!store.has(child.id)) store.put(child);
  if (specification) importInto(id, specification, store, importOptions({ payload: body }));
  if (!before && mode === 'write') appearWith(stored, store);
  if (id.entry.parentReference) release(textAt(body, id.entry.parentReference) ?? '', store);
  return { stored, created: before === undefined };
}

/** PATCH: properties of the body replace existing ones; null clears. */
export function patchResource(id: ResourceId, body: JsonObject, ifMatch: string | null, store: Store): Stored {
  const before = store.get(id);
  if (!before) throw notFound(id.entry.title);
  checkOwned(id, 'changed');
  checkMatch(ifMatch, before.etag);
  const merged = merge(before.payload, fromArmBody(id, relativeIds(body)).payload);
  const resource = { ...before, payload: isObject(merged) ? merged : {} };
  checkWrite(resource, store, false);
  return store.put(keepSecretsApart(resource, store));
}

function prepared(id: ResourceId, body: JsonObject, before: Stored | undefined, source: Stored | undefined): Resource {
  const read = fromArmBody(id, relativeIds(body));
  const importOnly = [
    'properties.format',
    'properties.value',
    'properties.sourceApiId',
    'properties.apiVersionSet',
    'properties.wsdlSelector',
    requiredQueryPath,
  ];
  if (id.entry.revisions) {
    const own = importOnly.reduce((kept, path) => changeAt(kept, path, () => undefined), read.payload);
    const copied = source ? merge(source.payload, own) : own;
    return { ...read, payload: withRevisionFacts(id, isObject(copied) ? copied : {}, before) };
  }
  if (read.policy === undefined) return read;
  const format = formatOf(id, body);
  checkForm(read, read.policy, format);
  return { ...read, policy: format === 'xml' ? decodeExpressions(read.policy) : read.policy };
}

/** The format in which a body contains its policy. */
function formatOf({ entry }: ResourceId, body: JsonObject): WrittenFormat {
  const format = textAt(body, 'properties.format') ?? 'xml';
  if (!entry.shape.format?.split('|').includes(format))
    throw invalid('format', `format is not supported for "${format}"; supported are ${entry.shape.format}.`);
  if (format === 'xml' || format === 'rawxml') return format;
  throw invalid('format', 'The emulator does not follow links; send the policy itself.');
}

/** The service stores references to itself as relative ids. */
const relativeIds = (body: JsonObject): JsonObject => mapTexts(body, relativeArmId) as JsonObject;

/** The defaults that the service returns. */
function withDefaults(resource: Resource): Resource {
  const { returnedDefaults, defaults } = resource.id.entry;
  const missing = returnedDefaults.filter((path) => (valueAt(resource.payload, path) ?? null) === null);
  return {
    ...resource,
    payload: missing.reduce((kept, path) => putAt(kept, path, defaults[path] ?? null), resource.payload),
  };
}

/** The day on which a resource was created, for kinds that store it. */
function withCreation(resource: Resource, before: Stored | undefined): Resource {
  const { createdAt } = resource.id.entry;
  if (createdAt === undefined) return resource;
  const date = (before && textAt(before.payload, createdAt)) ?? new Date().toISOString();
  return { ...resource, payload: putAt(resource.payload, createdAt, date) };
}

/** A write without a secret keeps it; the service generates some secrets. */
function withOwnSecrets(resource: Resource, before: Stored | undefined, store: Store): Resource {
  const { secrets } = resource.id.entry;
  if (valueAt(resource.payload, 'properties.keyVault')) return resource;
  const payload = secrets.reduce((kept, { path, made }) => {
    if (/[[{]/.test(path) || (valueAt(kept, path) ?? null) !== null) return kept;
    const own = (before && textAt(before.payload, path)) ?? (made ? store.newName() : undefined);
    return own === undefined ? kept : putAt(kept, path, own);
  }, resource.payload);
  return { ...resource, payload };
}

/** The service stores literal credentials in a generated named value, a new one with every write (azure-powershell#12228). */
function keepSecretsApart(resource: Resource, store: Store): Resource {
  const { entry } = resource.id;
  if (entry.secretsKeptIn === undefined) return resource;
  const kind = entry.secretsKeptIn;
  return secretsOf(entry, resource.payload).reduce<Resource>((kept, { at, value }) => {
    const name = store.newName();
    const displayName = `Logger-Credentials--${name}`;
    store.put({
      id: new ResourceId(kind, { namedValue: name }, resource.id.workspace),
      payload: { properties: { displayName, secret: true, value } },
    });
    return putPayload(kept, putAt(kept.payload, at, `{{${displayName}}}`));
  }, resource);
}

const putPayload = (resource: Resource, payload: JsonObject): Resource => ({ ...resource, payload });

/** Creates the side effects of a new resource. */
function appearWith({ id, payload }: Stored, store: Store): void {
  const { associations = [], scoped } = id.entry.sideEffects ?? {};
  for (const { kind, names } of associations) {
    const association = new ResourceId(kind, { ...id.names, ...names }, id.workspace);
    if (!store.has(association)) store.put({ id: association, payload: linkPayload(association) });
  }
  const required = payload.properties;
  if (scoped === undefined || (isObject(required) && required.subscriptionRequired === false)) return;
  const name = store.newName();
  const properties = {
    scope: `/${id.path}`,
    displayName: null,
    state: 'active',
    ownerId: '/users/1',
    allowTracing: false,
  };
  const made = { id: new ResourceId(scoped, { [scoped]: name }, id.workspace), payload: { properties } };
  store.put(withOwnSecrets(withCreation(made, undefined), undefined, store));
}

/** Inside a workspace, an association contains its other end, here a resource that every service has. */
function linkPayload(id: ResourceId): JsonObject {
  const { link } = id.entry;
  if (id.workspace === undefined || !link) return {};
  return { properties: { [link.property]: `/${new ResourceId(link.to, id.names).path}` } };
}

function merge(before: Json, change: Json): Json {
  if (!isObject(before) || !isObject(change)) return change;
  const all = { ...before };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete all[key];
    else all[key] = key in all ? merge(all[key] ?? null, value) : value;
  }
  return all;
}

/** The other revisions of an API. */
export const otherRevisions = (id: ResourceId, store: Store): readonly Stored[] =>
  store.revisionsOf(id).filter((one) => rootOf(one.id) !== undefined);
