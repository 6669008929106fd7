import { ancestorsOf, kindOf, kinds, ResourceId } from '@apimkit/model';
import { containerKind, linkedApi, rootOf } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';

/** The steps on an API, a product or another resource, with everything below it. */
export interface Group {
  /** The resource that the others are below. */
  readonly top: string;
  /** The steps on the resource itself; empty when only resources below it change. */
  readonly own: readonly Step[];
  /** The steps below it, and what is deleted together with it; by kind and name. */
  readonly below: readonly Step[];
}

/** Groups steps by their API, product or other top resource: APIs first, then products, then the other kinds. */
export function groupsOf(steps: readonly Step[]): readonly Group[] {
  const leaving = new Set(steps.filter(({ op }) => op === 'delete').map(({ id }) => ResourceId.parse(id).key));
  const groups = [...Map.groupBy(steps, (step) => topOf(step, leaving).key).values()].map((group) => {
    const [first] = group;
    const top = first ? topOf(first, leaving) : undefined;
    const name = top?.toString() ?? '';
    const below = group.filter(({ id }) => id !== name);
    return {
      top: name,
      kind: top?.kind ?? '',
      own: group.filter(({ id }) => id === name),
      below: below.sort(byKindAndName),
    };
  });
  return groups
    .sort((one, other) => rankOf(one.kind) - rankOf(other.kind) || compareTexts(one.top, other.top))
    .map(({ top, own, below }) => ({ top, own, below }));
}

const order = new Map(kinds.map(({ kind }, index) => [kind, index]));
const positionOf = (kind: string) => order.get(kind) ?? order.size;

/** The position of a kind: APIs first, then products, then the others. */
export function rankOf(kind: string): number {
  const { revisions, apiRole } = kindOf(kind);
  if (revisions) return -2;
  return apiRole === 'offers' ? -1 : positionOf(kind);
}

const byKindAndName = (one: Step, other: Step) =>
  positionOf(one.kind) - positionOf(other.kind) || compareTexts(one.id, other.id);

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The group of a step: where its resource belongs, or the resource that it is deleted together with. A deleted link between a
 * product and an API belongs to the API if that is deleted too.
 */
function topOf({ op, id: text, goesWith }: Step, leaving: ReadonlySet<string>): ResourceId {
  const id = ResourceId.parse(goesWith ?? text);
  const api = op === 'delete' ? linkedApi(ResourceId.parse(text)) : undefined;
  if (api && leaving.has(api.key) && id.entry.revisions === undefined) return rootOf(api) ?? api;
  const above = ancestorsOf(id).filter(({ kind }) => kind !== containerKind.kind);
  const top = above.at(-1) ?? id;
  return rootOf(top) ?? top;
}
