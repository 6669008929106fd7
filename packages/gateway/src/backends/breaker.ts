import type { GatewayResponse } from '../message/response.ts';
import type { Runtime } from '../pipeline/runtime.ts';
import type { BackendEntry } from './entries.ts';

/** Whether the circuit breaker of a backend is open: requests to it fail at once (backends, "Circuit breaker"). */
export function isOpen({ state, clock }: Runtime, { id }: BackendEntry): boolean {
  return (state.breakers.get(id)?.openUntil ?? 0) > clock.now();
}

/** Counts a response, or a failed connection, for the circuit breaker. */
export function count(
  { state, clock }: Runtime,
  { id, breakers }: BackendEntry,
  response: GatewayResponse | undefined,
): void {
  const now = clock.now();
  for (const rule of breakers) {
    const isFailure =
      response === undefined ||
      rule.statusCodes.some(([from, to]) => response.statusCode >= from && response.statusCode <= to);
    if (!isFailure) continue;
    const known = state.breakers.get(id) ?? { failures: [], openUntil: 0 };
    const failures = [...known.failures.filter((time) => time > now - rule.interval), now];
    const wait = rule.acceptRetryAfter ? Number(response?.headers.get('retry-after')) * 1000 : 0;
    const trips = failures.length >= rule.count;
    state.breakers.set(id, {
      failures: trips ? [] : failures,
      openUntil: trips ? now + (wait > 0 ? wait : rule.duration) : known.openUntil,
    });
  }
}
