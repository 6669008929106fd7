import { withoutByteOrderMark } from '@apimkit/diagnostics';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { absoluteArmId, armPath, relativeArmId } from './address.ts';
import { envelope, withoutAliases } from './canonical.ts';
import { parentOf } from './family.ts';
import { ResourceId } from './id.ts';
import type { KindEntry } from './kind.ts';
import { kindOf } from './kinds/index.ts';
import { changeAt, putAt, textAt } from './paths.ts';
import type { Resource } from './resource.ts';
import { withoutRedactions, withoutSecrets } from './secrets.ts';

/**
 * Creates the body of a PUT: the payload with its policy, references as full ids of the target service, without the
 * properties that the service sets. A specification is not part of it: see `Specification.value` of `@apimkit/openapi`.
 *
 * @param service ARM id of the target service
 * @example
 * const body = toArmBody(resource, '/subscriptions/s/resourceGroups/rg/providers/Microsoft.ApiManagement/service/shop');
 */
export function toArmBody(resource: Resource, service: string): JsonObject {
  const { entry } = resource.id;
  if (entry.association) return linkBody(resource, service);
  const payload = withoutRedactions(entry, writable(entry, resource.payload));
  const named = resource.implied ? putAt(payload, 'properties.displayName', resource.id.name) : payload;
  const body = withParent(
    resource.id,
    changeIds(entry, named, (id) => absoluteArmId(id, service)),
    service,
  );
  if (resource.policy === undefined) return body;
  return putAt(putAt(body, 'properties.format', 'rawxml'), 'properties.value', withoutByteOrderMark(resource.policy));
}

/**
 * Reads an ARM response (or an item of a list) as a resource.
 *
 * @param id the id of the requested resource
 * @param body JSON body; policies must be requested with `format=rawxml`
 * @example
 * fromArmBody(new ResourceId('tag', { tag: 'red' }), { properties: { displayName: 'Red' } });
 */
export function fromArmBody(id: ResourceId, body: JsonObject): Resource {
  const { entry } = id;
  const link = id.workspace !== undefined && entry.link ? textAt(body, 'name') : undefined;
  if (entry.association) return { id, payload: linkPayload(id, body), ...(link === undefined ? {} : { link }) };
  const payload = writable(entry, body);
  if (entry.document !== 'policy') return { id, payload };
  const policy = textAt(payload, 'properties.value') ?? '';
  const rest = ['properties.value', 'properties.format'].reduce(drop, payload);
  return { id, payload: isEmpty(rest) ? {} : rest, policy };
}

/**
 * Creates the payload of a file: without read-only properties, nulls and secrets, with relative references and sorted keys,
 * so that two extracts of an unchanged service produce the same bytes.
 */
export function toFilePayload(resource: Resource): JsonObject {
  const { entry } = resource.id;
  const own = withoutSecrets(entry, writable(entry, resource.payload));
  return sortKeys(withoutNulls(changeIds(entry, own, relativeArmId)));
}

const drop = (kept: JsonObject, path: string) => changeAt(kept, path, () => undefined);
const writable = (entry: KindEntry, payload: JsonObject) =>
  [...envelope, ...entry.readOnly].reduce(drop, withoutAliases(entry, payload));
const isEmpty = (payload: JsonObject): boolean =>
  Object.values(payload).every((value) => isObject(value) && isEmpty(value));

const changeIds = (entry: KindEntry, payload: JsonObject, change: (id: string) => string) =>
  entry.references
    .filter(({ form }) => form === 'id')
    .reduce((kept, { path }) => changeAt(kept, path, (id) => (typeof id === 'string' ? change(id) : id)), payload);

function withParent(id: ResourceId, body: JsonObject, service: string): JsonObject {
  const parent = id.entry.parentReference && parentOf(id);
  return parent && id.entry.parentReference
    ? putAt(body, id.entry.parentReference, `${service}/${armPath(parent)}`)
    : body;
}

/** In workspaces, associations are links; the other end may be a resource that every service has. */
function linkBody({ id, payload }: Resource, service: string): JsonObject {
  const { link } = id.entry;
  if (id.workspace === undefined || !link) return {};
  return { properties: { [link.property]: `${service}/${armPath(linkTarget(id, payload))}` } };
}

/** The other end of an association inside a workspace, which may be in the workspace or in the service. */
export function linkTarget(id: ResourceId, payload: JsonObject): ResourceId {
  const { to, property } = id.entry.link ?? { to: '', property: '' };
  const given = relativeArmId(textAt(payload, `properties.${property}`) ?? '');
  const local = new ResourceId(to, id.names, id.workspace);
  const builtIn = kindOf(to).builtIn.some(({ names }) => new ResourceId(to, names, id.workspace).equals(local));
  const outside = builtIn || (given !== '' && !/^\/workspaces\//i.test(given));
  return outside ? new ResourceId(to, id.names) : local;
}

/** The payload of a live link: that its other end is in the service, not in the workspace. */
function linkPayload(id: ResourceId, body: JsonObject): JsonObject {
  const { link } = id.entry;
  const target = id.workspace === undefined || !link ? undefined : textAt(body, `properties.${link.property}`);
  const relative = target === undefined ? undefined : relativeArmId(target);
  const local =
    relative === undefined || !link || linkTarget(id, {}).path.toLowerCase() === relative.slice(1).toLowerCase();
  return local || !link ? {} : { properties: { [link.property]: relative ?? '' } };
}

function withoutNulls(value: JsonObject): JsonObject {
  const kept = Object.entries(value).filter(([, child]) => child !== null);
  return Object.fromEntries(kept.map(([key, child]) => [key, isObject(child) ? withoutNulls(child) : child]));
}

function sortKeys(value: JsonObject): JsonObject {
  const sorted = (child: Json): Json =>
    isObject(child) ? sortKeys(child) : Array.isArray(child) ? child.map((item: Json) => sorted(item)) : child;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}
