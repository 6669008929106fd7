import { putAt, ResourceId, textAt } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { listed, type PolicyFormat, typeIn, view } from './view.ts';

/** Shows resources of one service, with what they show of the resources that they are linked to. */
export interface Views {
  /** A resource as a GET returns it. */
  one(stored: Stored, format?: PolicyFormat): JsonObject;
  /** A resource as an item of a list. */
  item(stored: Stored): JsonObject;
}

/**
 * The views of a service. An association shows the properties of the resource that it leads to: a tag on an API is returned as
 * the tag, an API of a product as the API under the path of the product (`ApiManagementCreateApiTag.json`,
 * `ApiManagementListProductApis.json`).
 *
 * @param service ARM id of the service
 */
export function viewsOf(store: Store, service: string): Views {
  const of = (stored: Stored, show: (one: Stored) => JsonObject): JsonObject => {
    const target = endOf(stored, store);
    if (!target) return show(stored);
    if (!stored.id.entry.association) return withEnd(show(stored), target, service);
    const shown = show(target);
    const { path } = stored.id;
    return stored.id.entry.listOnly ? { ...shown, id: `${service}/${path}`, type: typeIn(path) } : shown;
  };
  return {
    one: (stored, format) => of(stored, (one) => view(one, service, format)),
    item: (stored) => of(stored, (one) => listed(one, service)),
  };
}

/** The resource at the other end of an association, or the one that a resource is about. */
function endOf({ id }: Stored, store: Store): Stored | undefined {
  const [[placeholder, kind] = []] = Object.entries(id.entry.ends);
  if (placeholder === undefined || kind === undefined) return undefined;
  return store.get(new ResourceId(kind, { [placeholder]: id.names[placeholder] ?? '' }, id.workspace));
}

/** A resource about another one shows its id and display name, such as the description of a tag. */
function withEnd(shown: JsonObject, target: Stored, service: string): JsonObject {
  const id = `${target.id.kind}Id`;
  const named = putAt(shown, `properties.${id}`, `${service}/${target.id.path}`);
  return putAt(named, 'properties.displayName', textAt(target.payload, 'properties.displayName') ?? null);
}
