import { type Graph, ResourceId } from '@apimkit/model';
import type { Step } from './types.ts';

/** True for a step that sends something. */
export const acts = (op: Step['op']): boolean => op !== 'keep' && op !== 'blocked';

/** What the order of steps follows from. */
export interface OrderInput {
  /** The references of the desired side. */
  readonly wanted: Graph;
  /** The references of the live side. */
  readonly standing: Graph;
  /** By key: the resources that give up a unique value which this one takes. */
  readonly vacated: ReadonlyMap<string, readonly string[]>;
}

/** Adds to every step the steps that it waits for, and sorts the steps so that each comes after those. */
export function ordered(steps: readonly Step[], { wanted, standing, vacated }: OrderInput): readonly Step[] {
  const acting = new Map(
    steps
      .filter(({ op, promote, tidies }) => acts(op) && promote === undefined && tidies === undefined)
      .map((one) => [ResourceId.parse(one.id).key, one]),
  );
  const carrierOf = (one: Step) =>
    acting.get(one.goesWith === undefined ? '' : ResourceId.parse(one.goesWith).key) ?? one;
  const needs = new Map<string, Set<string>>(steps.map(({ key, needs: own }) => [key, new Set(own)]));
  const wait = (one: Step | undefined, other: Step | undefined) => {
    if (one && other && one.key !== other.key) needs.get(one.key)?.add(other.key);
  };
  for (const [key, needed] of wanted.needs) {
    const one = acting.get(key);
    if (one && one.op !== 'delete')
      for (const other of needed) if (acting.get(other)?.op !== 'delete') wait(one, acting.get(other));
  }
  for (const [key, needed] of standing.needs)
    for (const other of needed) {
      const target = acting.get(other);
      const user = acting.get(key);
      if (target?.op !== 'delete' || !user) continue;
      // A delete waits until nothing refers to the resource.
      const gone = user.op === 'delete' ? carrierOf(user) : user;
      const together = carrierOf(target) === gone;
      wait(target, together ? user : gone);
      if (!together) wait(carrierOf(target), gone);
    }
  for (const [key, givers] of vacated) for (const giver of givers) wait(acting.get(key), acting.get(giver));
  for (const { id: text, key, promote } of steps)
    if (promote !== undefined) {
      const root = ResourceId.parse(text);
      for (const [other, one] of acting)
        if (other === root.key || other.startsWith(`${root.key}/`) || other.startsWith(`${root.key};rev=`))
          needs.get(one.key)?.add(key);
    }
  return sorted(
    steps.map((one) => ({ ...one, needs: [...(needs.get(one.key) ?? [])].filter((key) => key !== one.key).sort() })),
  );
}

function sorted(steps: readonly Step[]): readonly Step[] {
  const byKey = new Map(steps.map((one) => [one.key, one]));
  const done = new Set<string>();
  const result: Step[] = [];
  const visit = (one: Step) => {
    if (done.has(one.key)) return;
    done.add(one.key);
    for (const key of one.needs) {
      const needed = byKey.get(key);
      if (needed) visit(needed);
    }
    result.push(one);
  };
  for (const one of steps) visit(one);
  return result;
}
