/** The nodes that each node leads to. Nodes without an entry are ignored. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** The cycles of a graph: for each group of nodes that reach each other, a shortest path from its first node back to it. */
export function findCycles(graph: Graph): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const reported = new Set<string>();
  for (const start of graph.keys()) {
    if (reported.has(start)) continue;
    const cycle = shortestCycle(start, graph);
    if (cycle === undefined) continue;
    cycles.push(cycle);
    for (const node of pathsFrom(start, graph).keys()) if (pathsFrom(node, graph).has(start)) reported.add(node);
  }
  return cycles;
}

function shortestCycle(start: string, graph: Graph): readonly string[] | undefined {
  const previous = pathsFrom(start, graph);
  let node = previous.get(start);
  if (node === undefined) return undefined;
  const cycle = [start];
  for (; node !== start; node = previous.get(node) ?? start) cycle.unshift(node);
  return [start, ...cycle];
}

/** Every node that can be reached, with the node before it on a shortest path; the start only if a path leads back to it. */
function pathsFrom(start: string, graph: Graph): ReadonlyMap<string, string> {
  const previous = new Map<string, string>();
  const queue = [start];
  for (const node of queue)
    for (const next of graph.get(node) ?? []) {
      if (previous.has(next) || !graph.has(next)) continue;
      previous.set(next, node);
      if (next !== start) queue.push(next);
    }
  return previous;
}
