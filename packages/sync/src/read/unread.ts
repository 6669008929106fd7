import { type KindEntry, kinds, parentKind, type ResourceId } from '@apimkit/model';
import { containerKind } from '@apimkit/model/internal';

/** What is unknown after reading a service. */
export interface Unread {
  /** Kinds that were not read, on purpose or because the tier lacks them, and the kinds below those. */
  readonly unread: ReadonlySet<string>;
  /** Keys of resources whose existence the service does not report. */
  readonly unknown: ReadonlySet<string>;
}

/** True for a resource that may exist although it was not read. */
export function isUnread({ kind, key, workspace }: ResourceId, { unread, unknown }: Unread): boolean {
  return unread.has(kind) || unknown.has(key) || (workspace !== undefined && unread.has(containerKind.kind));
}

/** Kinds with every kind below them and every kind that links to one of them. */
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
