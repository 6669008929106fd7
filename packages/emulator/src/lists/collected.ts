import { type Address, parentOf, ResourceId } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import { currentId } from '../apis/revisions.ts';
import { notFound } from '../http/reply.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';

type Collection = Extract<Address, { type: 'collection' }>;

/** The resources of a collection. @throws {Refusal} 404 below a resource that does not exist */
export function collected(address: Collection, store: Store): readonly Stored[] {
  const { kind, names, workspace } = address;
  const owner = ownerOf(address);
  const current = owner && currentId(owner, store);
  if (current && !store.has(current)) throw notFound(current.entry.title);
  const probe = Object.entries(names).map(([key, name]) => [key, current?.names[key] ?? name] as const);
  const found = (current ? store.below(current) : store.ofKind(kind.kind, workspace)).filter(
    ({ id }) =>
      id.kind === kind.kind && probe.every(([key, name]) => id.names[key]?.toLowerCase() === name.toLowerCase()),
  );
  // Revisions that are not current are listed below their API only.
  return kind.revisions ? found.filter(({ id }) => splitRevision(id.name).revision === undefined) : found;
}

/** The parent of everything in a collection, or undefined at the top of the service. */
function ownerOf({ kind, names, workspace }: Collection): ResourceId | undefined {
  const placeholders = [...kind.arm.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const any = Object.fromEntries(placeholders.map((name) => [name, names[name] ?? 'any']));
  return parentOf(new ResourceId(kind.kind, any, workspace));
}
