import type { Trace, TraceEntry } from '@apimkit/gateway';

/** How often elements ran and branches were taken, by file, line and name. */
export type Hits = ReadonlyMap<string, number>;

/** The key of an element in {@link Hits}. */
export const hitKey = (file: string, line: number, name: string): string => `${file}\n${line}\n${name}`;

/** Counts what traces contain. */
export function hitsOf(traces: Iterable<Trace>): Hits {
  const hits = new Map<string, number>();
  const add = ({ file, line }: TraceEntry['place'], name: string) => {
    const key = hitKey(file, line, name);
    hits.set(key, (hits.get(key) ?? 0) + 1);
  };
  const walk = (entries: readonly TraceEntry[]): void => {
    for (const { policy, place, taken, children, error, outcomes = [] } of entries) {
      if (taken !== false) add(place, policy);
      for (const outcome of outcomes) add(place, outcome);
      // Without a branch that is taken, and without an error in a condition, no condition is true.
      if (policy === 'choose' && error === undefined && !children.some((child) => child.taken === true))
        add(place, 'no when');
      walk(children);
    }
  };
  for (const { entries } of traces) walk(entries);
  return hits;
}
