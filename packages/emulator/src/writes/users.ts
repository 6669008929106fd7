import { type Reference, type ResourceId, textAt } from '@apimkit/model';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';

/** The resources that refer to one, except those below it. */
export function usersOf(id: ResourceId, store: Store): readonly Stored[] {
  return store
    .all()
    .filter(
      (other) =>
        !other.id.key.startsWith(`${id.key}/`) &&
        !other.id.equals(id) &&
        store
          .referencesFrom(other)
          .some((reference) => reference.to.includes(id.kind) && meansThis(reference, other.id, id, store)),
    );
}

function meansThis(reference: Reference, from: ResourceId, id: ResourceId, store: Store): boolean {
  const found = store.resolve(reference, from);
  if (!found) return false;
  const { referredToBy } = id.entry;
  if (referredToBy === undefined) return found.equals(id);
  // A workspace and the service may each have a resource with the name.
  const inScope = found.workspace?.toLowerCase() === id.workspace?.toLowerCase();
  return inScope && textAt(store.get(id)?.payload ?? {}, referredToBy)?.toLowerCase() === found.name.toLowerCase();
}
