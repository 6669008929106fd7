import type { Runtime } from '../pipeline/runtime.ts';
import { isOpen } from './breaker.ts';
import type { BackendEntry } from './entries.ts';

/**
 * Selects a backend of a pool: of those with the smallest priority whose circuit breaker is closed, by their weights
 * (backends, "Load-balanced pool").
 */
export function poolMember(runtime: Runtime, { pool }: BackendEntry): BackendEntry | undefined {
  const closed = pool.flatMap(({ id, weight, priority }) => {
    const entry = runtime.backends.get(id);
    return entry && !isOpen(runtime, entry) ? [{ entry, weight, priority }] : [];
  });
  const first = Math.min(...closed.map(({ priority }) => priority));
  const group = closed.filter(({ priority }) => priority === first);
  let at = runtime.random() * group.reduce((sum, { weight }) => sum + weight, 0);
  for (const { entry, weight } of group) {
    at -= weight;
    if (at < 0) return entry;
  }
  return group.at(-1)?.entry;
}
