import type { ArmClient } from '@apimkit/arm';
import { armPath, collectionPath, fromArmBody, type Resource, type ResourceId } from '@apimkit/model';
import { linksPath, typeOf } from '@apimkit/model/internal';
import type { Specification } from '@apimkit/openapi';
import { withImportOptions } from './import-options.ts';
import { isSingleton, listedAsLinks } from './items.ts';
import { isAmbiguous, isListedInPart } from './quirks.ts';
import { getResource, listResources } from './requests.ts';
import { readLiveSpecification } from './specification.ts';

/** A resource to read again. */
export interface Wanted {
  readonly id: ResourceId;
  /** Read its specification too, in the form of this one. */
  readonly like?: Specification;
}

/** What the service returned for a resource: the resource, undefined if it does not exist, or why it is unknown. */
export type Found = Resource | undefined | Error;

/** Items on a page of a list, as the service returns them by default. */
const pageSize = 100;

/**
 * Reads some resources again with few requests: a list where several of them are in one collection, a GET otherwise.
 *
 * @param sizeOf number of resources that the collection of a path is known to have: a long list costs a request for each page
 * @returns by key of the resource
 */
export async function readTouched(
  client: ArmClient,
  wanted: readonly Wanted[],
  sizeOf: (collection: string) => number = () => 0,
): Promise<ReadonlyMap<string, Found>> {
  const groups = Map.groupBy(wanted, ({ id }) => collectionOf(id));
  const found = await Promise.all(
    [...groups].map(async ([path, group]) => {
      const pages = Math.ceil(Math.max(sizeOf(path), group.length) / pageSize);
      const isList = group.every(({ id }) => isListable(id)) && (group.length > pages || needsList(group[0]?.id));
      const all = isList ? await listed(client, group) : await Promise.all(group.map(({ id }) => single(client, id)));
      return Promise.all(group.map(async (one, index) => [one.id.key, await whole(client, one, all[index])] as const));
    }),
  );
  return new Map(found.flat());
}

/** Path of the list that contains a resource. */
export const collectionOf = ({ entry, names, workspace }: ResourceId): string =>
  listedAsLinks(entry) ? linksPath(entry, names, workspace) : collectionPath(entry, names, workspace);

/** True when a list contains the resource as a whole. */
export const isListable = ({ entry, name }: ResourceId) =>
  // A list contains current revisions only.
  !isSingleton(entry) && !isListedInPart(entry) && !(entry.revisions && name.includes(';rev='));

/** In a workspace a link has a name of its own. */
const needsList = (id: ResourceId | undefined) => id?.workspace !== undefined && id.entry.link !== undefined;

const failure = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

async function listed(client: ArmClient, group: readonly Wanted[]): Promise<readonly Found[]> {
  const [first] = group;
  if (!first) return [];
  const { entry, names, workspace } = first.id;
  try {
    const { items } = await listResources(client, { entry, names, workspace });
    const byKey = new Map(items.map(({ id, body }) => [id.key, fromArmBody(id, body)]));
    return group.map(({ id }) => byKey.get(id.key));
  } catch (error) {
    return group.map(() => failure(error));
  }
}

async function single(client: ArmClient, id: ResourceId): Promise<Found> {
  try {
    if (id.entry.association) return (await client.head(armPath(id))) ? { id, payload: {} } : undefined;
    return await getResource(client, id);
  } catch (error) {
    return isAmbiguous(id.entry, error) ? undefined : failure(error);
  }
}

async function whole(client: ArmClient, { like }: Wanted, found: Found): Promise<Found> {
  if (!like || found === undefined || found instanceof Error) return found;
  return withSpecificationLike(client, found, like).catch(failure);
}

/**
 * Adds the live specification to a live resource; the service does not export all of them.
 *
 * @param like a specification in the form to read
 * @throws {ArmError}
 */
export async function withSpecificationLike(
  client: ArmClient,
  found: Resource,
  like: Specification,
): Promise<Resource> {
  const request = { id: found.id, type: typeOf(found), wsdl: like.dialect === 'wsdl', format: 'openapi+json' as const };
  const { specification } = await readLiveSpecification(client, request);
  return specification ? withImportOptions(client, { ...found, specification }) : found;
}
