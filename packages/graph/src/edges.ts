import type { DependencyPlace, GraphEdge, Reason } from './types.ts';
import { reasons } from './types.ts';

/** The edges of a graph while it is built: one for each pair of nodes and reason. */
export class Edges {
  readonly #found = new Map<string, Omit<GraphEdge, 'places' | 'file'> & { readonly places: DependencyPlace[] }>();

  add(from: string, to: string, reason: Reason, place: DependencyPlace): void {
    const key = JSON.stringify([from, to, reason]);
    const known = this.#found.get(key);
    if (known) known.places.push(place);
    else this.#found.set(key, { from, to, reason, places: [place] });
  }

  all(): readonly GraphEdge[] {
    return [...this.#found.values()].map(({ from, to, reason, places }) => {
      const sorted = places.length === 1 ? places : places.toSorted((one, other) => compare(keyOf(one), keyOf(other)));
      const file = sorted[0]?.file;
      return { from, to, reason, ...(file === undefined ? {} : { file }), places: sorted };
    });
  }
}

const keyOf = ({ resource, file = '', line = 0, path = '' }: DependencyPlace) =>
  [resource, file, String(line).padStart(9, '0'), path].join('\0');

/** Compares by code units, so that the order does not depend on the language of the machine. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The order of edges: by nodes, then by reason. */
export const compareEdges = (one: GraphEdge, other: GraphEdge): number =>
  compare(one.from, other.from) ||
  compare(one.to, other.to) ||
  reasons.indexOf(one.reason) - reasons.indexOf(other.reason);
