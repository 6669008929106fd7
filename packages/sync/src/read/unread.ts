import { type KindEntry, kinds, parentKind, type ResourceId } from '@apimkit/model';
import { containerKind } from '@apimkit/model/internal';

/** What a reading of a service does not know. */
export interface Unread {
  /** Kinds that were not read, on purpose or because the tier lacks them, and all that stands below those. */
  readonly unread: ReadonlySet<string>;
  /** Keys of resources of which the service would not say whether they are there. */
  readonly unknown: ReadonlySet<string>;
}

/** True for a resource that may exist although it was not read: nothing may be concluded from its absence. */
export function isUnread({ kind, key, workspace }: ResourceId, { unread, unknown }: Unread): boolean {
  return unread.has(kind) || unknown.has(key) || (workspace !== undefined && unread.has(containerKind.kind));
}

/** Some kinds with every kind that stands below one of them or links to one. */
export function withDependents(lacking: ReadonlySet<string>): ReadonlySet<string> {
  const depends = (entry: KindEntry): boolean => {
    const parent = parentKind(entry);
    return (
      lacking.has(entry.kind) ||
      Object.values(entry.ends).some((kind) => lacking.has(kind)) ||
      (parent !== undefined && depends(parent))
    );
  };
  return new Set(kinds.filter(depends).map(({ kind }) => kind));
}
