import type { JsonObject } from './json.ts';
import { namedSchemas, schemaKeys } from './named-schemas.ts';
import type { Place } from './place.ts';
import { formatReference, parseReference } from './pointer.ts';
import type { DocumentReference } from './walk.ts';

/** Named schemas that refer to themselves or to one another. */
export interface Recursion {
  /** The reference from the first of them to another. */
  readonly place: Place;
  /** Their names, in the order of the document. */
  readonly names: readonly string[];
}

/** A reference to a schema by its number. */
interface Edge {
  readonly to: number;
  readonly place: Place;
}

interface Schemas {
  readonly root: JsonObject;
  readonly references: readonly DocumentReference[];
}

/** Every group of named schemas that is recursive, each once, in time proportional to the number of references. */
export function recursiveSchemas(document: Schemas): readonly Recursion[] {
  const { names, edges } = graphOf(document);
  return groupsOf(edges).flatMap((group) => {
    const members = new Set(group);
    const sorted = [...group].sort((a, b) => a - b);
    const first = edges[sorted[0] ?? 0]?.find(({ to }) => members.has(to));
    return first ? [{ place: first.place.at('$ref'), names: sorted.map((one) => names[one] ?? '') }] : [];
  });
}

/** The names of the named schemas, and the references of each to others. */
function graphOf({ root, references }: Schemas): {
  readonly names: readonly string[];
  readonly edges: readonly (readonly Edge[] | undefined)[];
} {
  const start = schemaKeys(root);
  const names = Object.keys(namedSchemas(root));
  const numbers = new Map(names.map((name, number) => [name, number]));
  const edges: (Edge[] | undefined)[] = names.map(() => undefined);
  const beginning = `${formatReference(start)}/`;
  for (const { type, ref, place } of references) {
    if (type !== 'schema' || !ref.startsWith(beginning)) continue;
    const around = place.around(start.length + 1);
    if (!around || !isUnder(around, start)) continue;
    const from = numbers.get(around.key);
    const to = numbers.get(parseReference(ref)?.[start.length] ?? '');
    if (from === undefined || to === undefined) continue;
    const known = edges[from];
    if (known) known.push({ to, place });
    else edges[from] = [{ to, place }];
  }
  return { names, edges };
}

const isUnder = (place: Place, start: readonly string[]) =>
  start.every((key, index) => place.around(index + 1)?.key === key);

/** Strongly connected components (Tarjan), iterative: a chain may be as long as the document. */
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
    // It refers to nothing, so it is in no cycle.
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
