import { ResourceId } from '@apimkit/model';
import type { Step } from '../plan/types.ts';
import { contentOf } from './entries.ts';
import type { Group } from './groups.ts';

/** Steps with the same content in as many groups are listed once. */
const fewestGroups = 4;
/** More new or deleted resources of a kind than this, with nothing below them, are listed by name. */
const mostAlone = 10;

/** The same for deleted ones about which there is nothing more to show. */
const mostBare = 3;

const isBare = ({ op, impact }: Step) => op === 'delete' && impact === undefined;

/** Steps that are listed together, and the groups of the others. */
export interface Gathered {
  /** The same change in several places. */
  readonly alike: readonly (readonly Step[])[];
  /** New or deleted resources of one kind with nothing below them. */
  readonly alone: readonly (readonly Step[])[];
  readonly groups: readonly Group[];
}

/** Gathers steps that would fill pages one by one. */
export function gathered(groups: readonly Group[]): Gathered {
  const alone = [
    ...Map.groupBy(
      groups.flatMap(aloneIn),
      ({ op, kind, id }) => `${op} ${kind} ${ResourceId.parse(id).workspace ?? ''}`,
    ).values(),
  ].filter((steps) => steps.length > (steps.every(isBare) ? mostBare : mostAlone));
  const isAlone = new Set(alone.flat());
  const places = new Map<string, { readonly steps: Step[]; readonly tops: Set<string> }>();
  for (const group of groups)
    for (const step of [...group.own, ...group.below]) {
      if (isAlone.has(step) || !canGather(step, group)) continue;
      const place = places.get(contentOf(step)) ?? { steps: [], tops: new Set() };
      place.steps.push(step);
      place.tops.add(group.top);
      places.set(contentOf(step), place);
    }
  const alike = [...places.values()].filter(({ tops }) => tops.size >= fewestGroups).map(({ steps }) => steps);
  const taken = new Set([...isAlone, ...alike.flat()]);
  const rest = groups.flatMap((group) => {
    const own = group.own.filter((step) => !taken.has(step));
    const below = group.below.filter((step) => !taken.has(step));
    return own.length + below.length > 0 ? [{ ...group, own, below }] : [];
  });
  return { alike, alone, groups: rest };
}

function aloneIn({ own, below }: Group): readonly Step[] {
  const [step, ...more] = [...own, ...below];
  return step && more.length === 0 && (step.op === 'create' || step.op === 'delete') && own.length === 1 ? [step] : [];
}

/** What belongs to a new or deleted resource stays with it. */
function canGather({ op, goesWith, tidies }: Step, { own }: Group): boolean {
  if (op === 'keep' || tidies || goesWith !== undefined) return false;
  return op === 'update' || op === 'blocked' || own.length === 0;
}
