import { ancestorsOf, ResourceId } from '@apimkit/model';
import { containerKind, rootOf } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';

/** Steps on one API, one product or another resource with everything below it. */
export interface Group {
  /** What the others are below. */
  readonly top: string;
  /** The steps on the resource itself: none when only something below it changes. */
  readonly own: readonly Step[];
  readonly below: readonly Step[];
}

/** The steps by the resource that people think of them with, in the order in which the first of each comes. */
export function groupsOf(steps: readonly Step[]): readonly Group[] {
  return [...Map.groupBy(steps, ({ id }) => topOf(ResourceId.parse(id)).key).values()].map((group) => {
    const top = topOf(ResourceId.parse(group[0]?.id ?? '')).toString();
    return { top, own: group.filter(({ id }) => id === top), below: group.filter(({ id }) => id !== top) };
  });
}

function topOf(id: ResourceId): ResourceId {
  const above = ancestorsOf(id).filter(({ kind }) => kind !== containerKind.kind);
  const top = above.at(-1) ?? id;
  return rootOf(top) ?? top;
}
