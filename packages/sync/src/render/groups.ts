import { ancestorsOf, ResourceId } from '@apimkit/model';
import { containerKind, rootOf } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';

/** The steps on an API, a product or another resource, with everything below it. */
export interface Group {
  /** The resource that the others are below. */
  readonly top: string;
  /** The steps on the resource itself; empty when only resources below it change. */
  readonly own: readonly Step[];
  readonly below: readonly Step[];
}

/** Groups steps by their API, product or other top resource, in the order of the first step of each. */
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
