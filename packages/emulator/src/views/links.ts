import { type Address, parseAddress, ResourceId, textAt } from '@apimkit/model';
import { relativeArmId } from '@apimkit/model/internal';
import { notFound, Refusal } from '../http/reply.ts';
import type { Store, Stored } from '../store.ts';
import { checkParent } from '../writes/checks.ts';
import { nameOf } from './view.ts';

/** A link or a collection of links: inside a workspace an association has an opaque name. */
export type LinkAddress = Extract<Address, { type: 'link' }>;

/** The links of one owner. */
export function linksOf({ kind, workspace, names }: LinkAddress, store: Store): readonly Stored[] {
  const owner = Object.entries(names).filter(([placeholder]) => placeholder !== 'link');
  return store
    .ofKind(kind.kind, workspace)
    .filter(({ id }) => owner.every(([key, name]) => id.names[key]?.toLowerCase() === name.toLowerCase()));
}

/** The link with a name, or undefined. */
export function findLink(address: LinkAddress, store: Store): Stored | undefined {
  return linksOf(address, store).find((one) => nameOf(one).toLowerCase() === address.link?.toLowerCase());
}

/** PUT of a link, whose payload contains the other end. Two resources have at most one link. */
export function putLink(address: LinkAddress, body: Parameters<typeof textAt>[0], store: Store) {
  const { kind, names, workspace, link = '' } = address;
  const property = kind.link?.property ?? '';
  const target = relativeArmId(textAt(body, `properties.${property}`) ?? '');
  const end = parseAddress(target);
  if (end?.type !== 'resource') throw new Refusal(400, 'ValidationError', `${property} must be the id of a resource.`);
  if (!store.has(end.id)) throw notFound(end.id.entry.title);
  const id = new ResourceId(kind.kind, { ...names, ...end.id.names }, workspace);
  checkParent(id, store);
  const before = store.get(id);
  if (before && nameOf(before).toLowerCase() !== link.toLowerCase())
    throw new Refusal(409, 'Conflict', 'Link already exists between specified resources.');
  const stored = store.put({ id, payload: { properties: { [property]: target } }, link });
  return { stored, created: before === undefined };
}
