import { childKinds, type KindEntry, kindOf, ResourceId, textAt } from '@apimkit/model';
import { kindWithApiRole, uniqueKeyOf } from '@apimkit/model/internal';
import { type ImportedTag, importSpecification, isObject, type JsonObject, type Specification } from '@apimkit/openapi';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { partKinds, partOf } from './parts.ts';

const tagKind = kindWithApiRole('groups').kind;
const tagPlaceholder = 'tag';

/**
 * Stores the tags of a document: the import creates those that the service lacks, puts them on the operations (Azure/apiops#684)
 * and keeps their descriptions for the API.
 */
export function putTags(api: ResourceId, specification: Specification, store: Store): void {
  const { operations, tags: described = [] } = importSpecification(specification);
  const { operation } = partKinds(api);
  const association = tagged(kindOf(operation), true);
  for (const { name, tags = [] } of operations) {
    const { names, workspace } = partOf(api, operation, name);
    for (const tag of tags) {
      const id = tagNamed(tag, api.workspace, store);
      const own = new ResourceId(association?.kind ?? '', { ...names, [tagPlaceholder]: id.name }, workspace);
      if (!store.has(own)) store.put({ id: own, payload: linkPayload(own) });
    }
  }
  const description = tagged(api.entry, false);
  if (!description || api.workspace !== undefined) return;
  for (const { name, ...properties } of described) {
    const tag = tagNamed(name, api.workspace, store);
    store.put({
      id: new ResourceId(description.kind, { ...api.names, [tagPlaceholder]: tag.name }),
      payload: { properties },
    });
  }
}

/** Display names of the tags of an operation. */
export function tagsOfOperation(operation: ResourceId, store: Store): readonly string[] {
  const association = tagged(operation.entry, true);
  return store
    .below(operation)
    .filter(({ id }) => id.kind === association?.kind)
    .map((one) => displayNameOf(one.id, store));
}

/** The descriptions of tags for an API. */
export function describedTags(api: ResourceId, store: Store): readonly ImportedTag[] {
  const description = tagged(api.entry, false);
  return store
    .below(api)
    .filter(({ id }) => id.kind === description?.kind)
    .map(({ id, payload: { properties } }) => ({
      ...(isObject(properties) ? properties : {}),
      name: displayNameOf(id, store),
    }));
}

/** The kind below another one that has a tag at its end: an association, or a description. */
const tagged = (owner: KindEntry, isAssociation: boolean) =>
  childKinds(owner).find(({ association, ends }) => association === isAssociation && ends.tag === tagKind);

function displayNameOf({ names, workspace }: ResourceId, store: Store): string {
  const tag = store.get(new ResourceId(tagKind, { [tagPlaceholder]: names[tagPlaceholder] ?? '' }, workspace));
  return (tag && textAt(tag.payload, 'properties.displayName')) ?? names[tagPlaceholder] ?? '';
}

/** The tag with a display name, which is created when the service has none. */
function tagNamed(displayName: string, workspace: string | undefined, store: Store): ResourceId {
  const name = displayName.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 80);
  const id = new ResourceId(tagKind, { [tagPlaceholder]: name || store.newName() }, workspace);
  const wanted: Pick<Stored, 'id' | 'payload'> = { id, payload: { properties: { displayName } } };
  const known = store.ofKind(tagKind, workspace).find((one) => uniqueKeyOf(one) === uniqueKeyOf(wanted));
  if (known) return known.id;
  if (!store.has(id)) return store.put(wanted).id;
  const other = new ResourceId(tagKind, { [tagPlaceholder]: store.newName() }, workspace);
  return store.put({ ...wanted, id: other }).id;
}

/** Inside a workspace, an association contains its other end. */
function linkPayload(id: ResourceId): JsonObject {
  const { link } = id.entry;
  if (id.workspace === undefined || !link) return {};
  return { properties: { [link.property]: `/${new ResourceId(link.to, id.names, id.workspace).path}` } };
}
