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

interface Node {
  readonly name: string;
  /** References to others, and where they stand. */
  readonly edges: { readonly to: string; readonly place: Place }[];
}

/** Every circle of named schemas once, in time proportional to the references. */
export function recursiveSchemas(specification: Specification): readonly Recursion[] {
  const nodes = graphOf(specification);
  const order = new Map([...nodes.keys()].map((name, index) => [name, index]));
  return components(nodes).flatMap((group) => {
    const members = new Set(group);
    const names = [...group].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const [first = ''] = names;
    const edge = nodes.get(first)?.edges.find(({ to }) => members.has(to));
    const isCircle = edge && (group.length > 1 || edge.to === first);
    return isCircle ? [{ place: edge.place.at('$ref'), names }] : [];
  });
}

/** Named schemas, and those that they refer to. */
function graphOf({ root, references }: Specification): ReadonlyMap<string, Node> {
  const [holder, start] =
    root.swagger === undefined
      ? [objectOf(objectOf(root.components).schemas), ['components', 'schemas']]
      : [objectOf(root.definitions), ['definitions']];
  const nodes = new Map<string, Node>(Object.keys(holder).map((name) => [name, { name, edges: [] }]));
  const beginning = `#/${start.join('/')}/`;
  for (const { kind, ref, place } of references) {
    if (kind !== 'schema' || !ref.startsWith(beginning)) continue;
    const to = keysOf(ref)?.[start.length] ?? '';
    const from = place.around(start.length + 1);
    if (from === undefined || !nodes.has(to) || !isUnder(from, start)) continue;
    nodes.get(from.key)?.edges.push({ to, place });
  }
  return nodes;
}

const isUnder = (place: Place, start: readonly string[]) =>
  start.every((key, index) => place.around(index + 1)?.key === key);

/** Strongly connected groups (Tarjan's), without recursion of our own: chains are as long as documents are. */
function components(nodes: ReadonlyMap<string, Node>): readonly (readonly string[])[] {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  for (const root of nodes.keys()) {
    const calls: { readonly name: string; next: number }[] = [];
    const enter = (name: string) => {
      low.set(name, number.size);
      number.set(name, number.size);
      open.push(name);
      isOpen.add(name);
      calls.push({ name, next: 0 });
    };
    if (!number.has(root)) enter(root);
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const { name } = call;
      const edge = nodes.get(name)?.edges[call.next];
      call.next += 1;
      const lower = (value = 0) => low.set(name, Math.min(low.get(name) ?? 0, value));
      if (edge) {
        if (!number.has(edge.to)) enter(edge.to);
        else if (isOpen.has(edge.to)) lower(number.get(edge.to));
        continue;
      }
      calls.pop();
      const caller = calls.at(-1);
      if (caller) low.set(caller.name, Math.min(low.get(caller.name) ?? 0, low.get(name) ?? 0));
      if (low.get(name) !== number.get(name)) continue;
      const group = open.splice(open.lastIndexOf(name));
      for (const member of group) isOpen.delete(member);
      groups.push(group);
    }
  }
  return groups;
}
