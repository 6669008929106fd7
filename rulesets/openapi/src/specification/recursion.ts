import { objectOf } from './json.ts';
import type { Place } from './place.ts';
import { keysOf } from './pointer.ts';
import type { Specification } from './specification.ts';

/** A circle of named schemas. */
export interface Recursion {
  /** The reference by which the first schema enters it. */
  readonly place: Place;
  /** The schemas, in the order of the document. */
  readonly names: readonly string[];
}

/** References from one schema to others, by their numbers. */
interface Edge {
  readonly to: number;
  readonly place: Place;
}

/** Every circle of named schemas once, in time proportional to the references. */
export function recursiveSchemas(specification: Specification): readonly Recursion[] {
  const { names, edges } = graphOf(specification);
  return groupsOf(edges).flatMap((group) => {
    const members = new Set(group);
    const sorted = [...group].sort((a, b) => a - b);
    const first = edges[sorted[0] ?? 0]?.find(({ to }) => members.has(to));
    return first ? [{ place: first.place.at('$ref'), names: sorted.map((one) => names[one] ?? '') }] : [];
  });
}

/** Named schemas by number, and those that each refers to. */
function graphOf({ root, references }: Specification): {
  readonly names: readonly string[];
  readonly edges: readonly (readonly Edge[] | undefined)[];
} {
  const [holder, start] =
    root.swagger === undefined
      ? [objectOf(objectOf(root.components).schemas), ['components', 'schemas']]
      : [objectOf(root.definitions), ['definitions']];
  const names = Object.keys(holder);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const edges: (Edge[] | undefined)[] = names.map(() => undefined);
  const beginning = `#/${start.join('/')}/`;
  for (const { kind, ref, place } of references) {
    if (kind !== 'schema' || !ref.startsWith(beginning)) continue;
    const around = place.around(start.length + 1);
    if (!around || !isUnder(around, start)) continue;
    const from = numbers.get(around.key);
    const to = numbers.get(keysOf(ref)?.[start.length] ?? '');
    if (from === undefined || to === undefined) continue;
    const known = edges[from];
    if (known) known.push({ to, place });
    else edges[from] = [{ to, place }];
  }
  return { names, edges };
}

const isUnder = (place: Place, start: readonly string[]) =>
  start.every((key, index) => place.around(index + 1)?.key === key);

/** Strongly connected groups (Tarjan's), without recursion of our own: chains are as long as documents are. */
function groupsOf(edges: readonly (readonly Edge[] | undefined)[]): readonly (readonly number[])[] {
  const order = new Int32Array(edges.length).fill(-1);
  const low = new Int32Array(edges.length);
  const isOpen = new Uint8Array(edges.length);
  const next = new Int32Array(edges.length);
  const open: number[] = [];
  const calls: number[] = [];
  const groups: number[][] = [];
  let count = 0;
  const enter = (node: number) => {
    order[node] = count;
    low[node] = count;
    count += 1;
    isOpen[node] = 1;
    open.push(node);
    calls.push(node);
  };
  for (let root = 0; root < edges.length; root += 1) {
    // Nothing leads on from here, so no circle leads through it.
    if (order[root] !== -1 || !edges[root]) continue;
    enter(root);
    for (let node = calls.at(-1); node !== undefined; node = calls.at(-1)) {
      const edge = edges[node]?.[next[node] ?? 0];
      if (edge) {
        next[node] = (next[node] ?? 0) + 1;
        if (order[edge.to] === -1) enter(edge.to);
        else if (isOpen[edge.to] === 1) low[node] = Math.min(low[node] ?? 0, order[edge.to] ?? 0);
        continue;
      }
      calls.pop();
      const caller = calls.at(-1);
      if (caller !== undefined) low[caller] = Math.min(low[caller] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      const group = open.splice(open.lastIndexOf(node));
      for (const member of group) isOpen[member] = 0;
      groups.push(group);
    }
  }
  return groups;
}
