import type { ArmClient } from '@apimkit/arm';
import {
  armPath,
  collectionPath,
  fromArmBody,
  type KindEntry,
  type Resource,
  type ResourceId,
  textAt,
} from '@apimkit/model';
import { linksPath } from '@apimkit/model/internal';
import { isObject, type JsonObject } from '@apimkit/openapi';
import { unexpected } from './contradictions.ts';
import { idOfItem, listedAsLinks } from './items.ts';
import { readOptions } from './quirks.ts';

/** Where a list is read: its kind, the names of the ancestors, and the workspace. */
export interface ListScope {
  readonly entry: KindEntry;
  readonly names: Readonly<Record<string, string>>;
  readonly workspace: string | undefined;
}

/** A complete list with the resource that each item is. */
export interface ResourceList {
  readonly path: string;
  readonly items: readonly { readonly id: ResourceId; readonly body: JsonObject }[];
}

/**
 * Lists the resources of a kind.
 *
 * @throws {ArmError} when the list fails, or an item lacks its name or its properties
 */
export async function listResources(client: ArmClient, scope: ListScope): Promise<ResourceList> {
  const { entry, names, workspace } = scope;
  const path = listedAsLinks(entry) ? linksPath(entry, names, workspace) : collectionPath(entry, names, workspace);
  const bodies = await client.list(path);
  return { path, items: bodies.map((body) => ({ id: identify(scope, body, path), body })) };
}

function identify({ entry, names, workspace }: ListScope, body: JsonObject, path: string): ResourceId {
  const id = idOfItem(entry, names, workspace, body);
  // Without its properties a resource would look like one that lost them all.
  if (id && (entry.association || isObject(body.properties ?? null))) return id;
  throw unexpected(path, `a list with an item that ${id ? 'has no properties' : 'names no resource'}`);
}

/**
 * Gets a resource, or undefined when the service does not have it.
 *
 * @throws {ArmError} when the request fails, or the response lacks the properties or the policy
 */
export async function getResource(client: ArmClient, id: ResourceId): Promise<Resource | undefined> {
  return (await getTagged(client, id))?.resource;
}

/** Like {@link getResource}, with the ETag. @throws {ArmError} */
export async function getTagged(
  client: ArmClient,
  id: ResourceId,
): Promise<{ readonly resource: Resource; readonly etag?: string } | undefined> {
  const isPolicy = id.entry.document === 'policy';
  const path = armPath(id);
  const found = await client.tryGetTagged(path, readOptions(id.entry));
  if (found === undefined) return undefined;
  const { body, etag } = found;
  if (!isObject(body.properties ?? null) || (isPolicy && textAt(body, 'properties.value') === undefined))
    throw unexpected(path, isPolicy ? 'a policy without text' : 'a resource without properties');
  return { resource: fromArmBody(id, body), ...(etag === undefined ? {} : { etag }) };
}

/**
 * Gets a resource that a list contains: a 404 contradicts the list.
 *
 * @param list path of the list, for the error
 * @throws {ArmError} as {@link getResource}, and when the resource does not exist
 */
export async function getListed(client: ArmClient, id: ResourceId, list: string): Promise<Resource> {
  const found = await getResource(client, id);
  if (!found) throw unexpected(list, `a list that contains ${id}, which does not exist; run again`);
  return found;
}
