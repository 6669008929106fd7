import { type Address, parseAddress, ResourceId, textAt } from '@apimkit/model';
import { hasBuiltIn, relativeArmId } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { invalid, notAllowed, notFound, Refusal, type Reply } from '../http/reply.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { checkParent } from '../writes/checks.ts';
import { linkNameOf, linkView } from './view.ts';

/** A link or a collection of links: an association under an opaque name. */
export type LinkAddress = Extract<Address, { type: 'link' }>;

/** The links of one owner. */
export function linksOf({ kind, workspace, names }: LinkAddress, store: Store): readonly Stored[] {
  const owner = Object.entries(names).filter(([placeholder]) => placeholder !== 'link');
  return store
    .ofKind(kind.kind, workspace)
    .filter(({ id }) => owner.every(([key, name]) => id.names[key]?.toLowerCase() === name.toLowerCase()));
}

/** Fields by which a list of links is filtered: the id of the other end. */
export const linkFilters = ({ kind }: LinkAddress): readonly string[] => (kind.link ? [kind.link.property] : []);

/** A request for one link. */
export interface LinkCall {
  readonly method: string;
  readonly body: JsonObject;
}

/**
 * Responds to a request for one link. A link and an association are the same resource in two forms.
 *
 * @param service ARM id of the service
 * @throws {Refusal} when the other end is missing or may not be linked, or another link joins the same resources
 */
export function handleLink(address: LinkAddress, { method, body }: LinkCall, store: Store, service: string): Reply {
  const found = linksOf(address, store).find((one) => linkNameOf(one).toLowerCase() === address.link?.toLowerCase());
  if (method === 'PUT') {
    const stored = putLink(address, body, store);
    return shown(stored, found ? 200 : 201, service);
  }
  if (method === 'DELETE') {
    if (found) store.remove(found.id);
    return { status: found ? 200 : 204 };
  }
  if (method !== 'GET' && method !== 'HEAD') throw notAllowed(method);
  if (!found) throw notFound(address.kind.title);
  return shown(found, 200, service);
}

const shown = (stored: Stored, status: number, service: string): Reply => ({
  status,
  body: linkView(stored, service),
  headers: { etag: stored.etag },
});

/** PUT of a link, whose payload contains the other end. Two resources have at most one link. */
export function putLink(address: LinkAddress, body: JsonObject, store: Store): Stored {
  const { kind, names, workspace, link = '' } = address;
  const { property = '', to = '' } = kind.link ?? {};
  const target = relativeArmId(textAt(body, `properties.${property}`) ?? '');
  const end = parseAddress(target);
  if (end?.type !== 'resource' || end.id.kind !== to) throw invalid(property, `${property} must be the id of a ${to}.`);
  checkScope(end.id, workspace, property);
  if (!store.has(end.id)) throw notFound(end.id.entry.title);
  const id = new ResourceId(kind.kind, { ...names, ...end.id.names }, workspace);
  checkParent(id, store);
  const before = store.get(id);
  if (before && linkNameOf(before).toLowerCase() !== link.toLowerCase())
    throw new Refusal(409, 'Conflict', 'Link already exists between specified resources.');
  const payload: JsonObject = workspace === undefined ? {} : { properties: { [property]: target } };
  return store.put({ id, payload, link });
}

/**
 * Workspaces and the service link no resources of each other, but for the groups that every service has (Microsoft Learn,
 * "Workspaces - breaking changes (June 2024)").
 */
function checkScope(end: ResourceId, workspace: string | undefined, property: string): void {
  if (end.workspace?.toLowerCase() === workspace?.toLowerCase() || (end.workspace === undefined && hasBuiltIn(end)))
    return;
  const where = workspace === undefined ? 'the service' : `workspace '${workspace}'`;
  throw invalid(property, `${end.entry.title} '${end.name}' is not in ${where}.`);
}
