import { fromArmBody, parentOf, putAt, type Resource, ResourceId, secretsOf, textAt, valueAt } from '@apimkit/model';
import { importOptions, rootOf, systemChildren } from '@apimkit/model/internal';
import { isObject, type JsonObject } from '@apimkit/openapi';
import { checkRelease } from '../apis/check-api.ts';
import { checkDocument } from '../apis/check-document.ts';
import { importInto, withDocumentFacts } from '../apis/import.ts';
import { copyBelow, release, sourceOf } from '../apis/revisions.ts';
import { specificationIn } from '../apis/specification-in.ts';
import { putTags } from '../apis/tags.ts';
import { withVersionSet } from '../apis/version-sets.ts';
import { notFound } from '../http/reply.ts';
import { digitsOf } from '../made-up.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { checkMatch, checkOwned, checkOwner, checkPreconditions, checkWrite } from './checks.ts';
import { withFacts } from './facts.ts';
import { merged } from './merged.ts';
import { prepared, relativeIds, withDefaults } from './prepared.ts';

/** A PUT. */
export interface Write {
  readonly body: JsonObject;
  readonly ifMatch?: string | null;
  readonly ifNoneMatch?: string | null;
  /** The document at the address in the body, if it could be read. */
  readonly linked?: string | undefined;
  /** ARM id of the service. */
  readonly service?: string;
  /**
   * A `seed` is the state of a service, not a change: its references are accepted, and nothing is created together with it.
   * Default: `write`.
   */
  readonly mode?: 'write' | 'seed';
}

/** PUT of one resource. */
export function putResource(
  id: ResourceId,
  write: Write,
  store: Store,
): { readonly stored: Stored; readonly created: boolean } {
  const { body, linked, service, mode = 'write' } = write;
  const before = store.get(id);
  checkPreconditions(write, before?.etag);
  checkOwned(id);
  checkOwner(id, store);
  const specification = id.entry.document === 'specification' ? specificationIn(body, linked) : undefined;
  if (specification && mode === 'write') checkDocument(specification, importOptions({ payload: body }));
  const source = before || !id.entry.revisions ? undefined : sourceOf(body, store);
  const resource = prepared(id, write, before, source);
  const documented = specification
    ? { ...resource, payload: withDocumentFacts(resource.payload, specification) }
    : resource;
  const parent = id.entry.parentReference === undefined ? undefined : parentOf(id);
  const released = textAt(body, id.entry.parentReference ?? '') ?? '';
  if (parent && mode === 'write') checkRelease(released, parent.name, service);
  const whole = id.entry.revisions ? withVersionSet(documented, body, store) : documented;
  checkWrite(whole, store, before === undefined, mode === 'seed');
  const root = rootOf(id);
  if (root && !store.has(root)) throw notFound(root.entry.title);
  // A WSDL is stored unchanged: how the service describes SOAP is unknown.
  const kept = specification?.dialect === 'wsdl' ? specification : before?.specification;
  const stored = store.put({
    ...keepSecretsApart(withFacts(withOwnSecrets(withDefaults(whole), before, store), store.now()), store),
    ...(kept ? { specification: kept } : {}),
    ...(before?.link === undefined ? {} : { link: before.link }),
  });
  if (source) copyBelow(source.id, id, store);
  for (const child of systemChildren(stored)) if (!store.has(child.id)) store.put(child);
  if (specification) importInto(id, specification, store, importOptions({ payload: body }));
  if (specification && mode === 'write') putTags(id, specification, store);
  if (!before && mode === 'write') appearWith(stored, store);
  if (parent) release(released, store);
  return { stored, created: before === undefined };
}

/** PATCH: properties of the body replace existing ones; null clears. */
export function patchResource(id: ResourceId, body: JsonObject, ifMatch: string | null, store: Store): Stored {
  const before = store.get(id);
  if (!before) throw notFound(id.entry.title);
  checkOwned(id);
  checkMatch(ifMatch, before.etag);
  const changed = merged(before.payload, fromArmBody(id, relativeIds(body)).payload);
  const resource = { ...before, payload: isObject(changed) ? changed : {} };
  checkWrite(resource, store, false);
  return store.put(keepSecretsApart(withFacts(resource, store.now()), store));
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
    const displayName = entry.secretsKeptAs?.replace('{name}', name) ?? name;
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
  // The same in every run, whatever was written before.
  const usual = digitsOf(id.key, 24);
  const name = store.has(new ResourceId(scoped, { [scoped]: usual }, id.workspace)) ? store.newName() : usual;
  const properties = {
    scope: `/${id.path}`,
    displayName: null,
    state: 'active',
    ownerId: '/users/1',
    allowTracing: false,
  };
  const made = { id: new ResourceId(scoped, { [scoped]: name }, id.workspace), payload: { properties } };
  store.put(withOwnSecrets(made, undefined, store));
}

/** Inside a workspace, an association contains its other end, here a resource that every service has. */
function linkPayload(id: ResourceId): JsonObject {
  const { link } = id.entry;
  if (id.workspace === undefined || !link) return {};
  return { properties: { [link.property]: `/${new ResourceId(link.to, id.names).path}` } };
}

/** The other revisions of an API. */
export const otherRevisions = (id: ResourceId, store: Store): readonly Stored[] =>
  store.revisionsOf(id).filter((one) => rootOf(one.id) !== undefined);
