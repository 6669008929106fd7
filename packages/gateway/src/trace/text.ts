import type { Trace, TraceChange, TraceEntry } from './trace.ts';

/**
 * Formats a trace as text: a line for each policy, with its file and line, and what it changed below.
 *
 * @param trace of `gateway.call`
 * @returns lines, without a final line end
 */
export function traceText(trace: Trace): string {
  const { method, url, operation, status, duration, entries, errors } = trace;
  const lines = [`${method} ${url}`, `${operation ?? 'unknown operation'} -> ${status} (${duration} ms)`];
  let section = '';
  for (const entry of entries) {
    if (entry.section !== section) lines.push(entry.section);
    section = entry.section;
    lines.push(...entryLines(entry, 1));
  }
  for (const { source, reason, message } of errors) lines.push(`error in ${source}: ${reason}: ${message}`);
  return lines.join('\n');
}

function entryLines(entry: TraceEntry, depth: number): readonly string[] {
  const { policy, place, duration, changes, notes, taken, error, requests, children } = entry;
  const pad = '  '.repeat(depth);
  const branch = taken === undefined ? '' : taken ? ' taken' : ' not taken';
  const where = `${place.file}:${place.line}${place.fragment === undefined ? '' : ` (fragment ${place.fragment})`}`;
  return [
    `${pad}${policy}${branch}  ${where}${duration > 0 ? `  ${duration} ms` : ''}`,
    ...notes.map((note) => `${pad}  ${note}`),
    ...requests.map((one) => `${pad}  sent ${one.method} ${one.url}: ${one.status ?? one.error ?? 'no response'}`),
    ...changes.map((change) => `${pad}  ${traceChangeText(change)}`),
    ...(error === undefined ? [] : [`${pad}  error: ${error}`]),
    ...children.flatMap((child) => entryLines(child, depth + 1)),
  ];
}

/**
 * Formats a change of a trace in one line.
 *
 * @example
 * traceChangeText({ what: 'header', name: 'request x-tenant', after: 'blue' }); // header request x-tenant: blue
 */
export function traceChangeText({ what, name, before, after }: TraceChange): string {
  const subject = name === undefined ? what : `${what} ${name}`;
  if (after === undefined) return `${subject} removed`;
  return before === undefined || before === '' ? `${subject}: ${after}` : `${subject}: ${before} -> ${after}`;
}
