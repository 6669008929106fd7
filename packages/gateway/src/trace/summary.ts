import type { Trace, TraceEntry } from './trace.ts';

/**
 * Formats a trace as a line for a log, with a line below for each error and where it happened. The query is left out, since it can contain keys.
 *
 * @param trace of `gateway.call`
 * @returns lines, without a final line end
 * @example
 * traceSummary(trace); // 'GET /orders/1 -> 200 (2 ms)  orders/get-order'
 */
export function traceSummary({ method, url, operation, status, duration, entries, errors }: Trace): string {
  const places = entries.flatMap(placesOfErrors);
  const happened = places.length > 0 ? places : errors.map(({ source, message }) => `${source}: ${message}`);
  return [
    `${method} ${new URL(url).pathname} -> ${status} (${duration} ms)${operation === undefined ? '' : `  ${operation}`}`,
    ...happened.map((one) => `  ${one}`),
  ].join('\n');
}

/** The policy of each error; not the elements around it. */
function placesOfErrors({ policy, place, error, children }: TraceEntry): readonly string[] {
  const inner = children.flatMap(placesOfErrors);
  if (inner.length > 0 || error === undefined) return inner;
  return [`${policy}: ${error}  ${place.file}:${place.line}`];
}
