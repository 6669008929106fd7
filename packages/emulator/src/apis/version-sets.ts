import { parseAddress, putAt, type Resource, ResourceId, textAt, valueAt } from '@apimkit/model';
import { relativeArmId } from '@apimkit/model/internal';
import { isObject, type JsonObject } from '@apimkit/openapi';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';

const setPath = 'properties.apiVersionSetId';
const inlinePath = 'properties.apiVersionSet';

/** The version set of an API, or undefined. */
function setOf({ id, payload }: Pick<Resource, 'id' | 'payload'>): ResourceId | undefined {
  const address = parseAddress(relativeArmId(textAt(payload, setPath) ?? ''));
  if (address?.type !== 'resource') return undefined;
  return new ResourceId(address.id.kind, address.id.names, address.id.workspace ?? id.workspace);
}

/**
 * An API whose body describes its version set refers to the set, which is created when the service has none. The schema has
 * such bodies; no source shows what the service does with them.
 */
export function withVersionSet(resource: Resource, body: JsonObject, store: Store): Resource {
  const inline = valueAt(body, inlinePath) ?? null;
  if (!isObject(inline) || setOf(resource)) return resource;
  const { id: given, name, ...properties } = inline;
  const known = typeof given === 'string' ? parseAddress(relativeArmId(given)) : undefined;
  const kind = resource.id.entry.references.find(({ path }) => path === setPath)?.to[0] ?? '';
  const id =
    known?.type === 'resource' && known.id.kind === kind
      ? known.id
      : new ResourceId(kind, { versionSet: store.newName() }, resource.id.workspace);
  if (!store.has(id))
    store.put({ id, payload: { properties: { ...properties, displayName: name ?? resource.id.name } } });
  return { ...resource, payload: putAt(resource.payload, setPath, `/${id.path}`) };
}

/** Removes the version set of an API that was deleted, unless another API is in it (MicrosoftDocs/azure-docs#81857). */
export function removeEmptySet(deleted: Stored, store: Store): void {
  const set = setOf(deleted);
  if (!set) return;
  const isUsed = store.everywhere(deleted.id.kind).some((one) => setOf(one)?.equals(set));
  if (!isUsed) store.remove(set);
}

/** The version set of an API as lists with `expandApiVersionSet` show it, or undefined. */
export function expandedSet(api: Stored, store: Store, service: string): JsonObject | undefined {
  const id = setOf(api);
  const properties = (id && store.get(id)?.payload.properties) ?? null;
  if (!id || !isObject(properties)) return undefined;
  const { displayName = '', ...rest } = properties;
  return { id: `${service}/${id.path}`, name: displayName, ...rest };
}
