import { type Trace, type TraceEntry, traceChangeText } from '@apimkit/gateway';
import type { Subject } from '../expect/check.ts';

/** The policy that something comes from. */
export interface ValueOrigin {
  readonly policy: string;
  /** Absent: it is not in a file, such as the check of subscription keys. */
  readonly file?: string;
  readonly line?: number;
  /** What it did, as the trace states it. */
  readonly text: string;
}

/**
 * The policy that changed something last. What a caller gets comes from an error, if there was one after the last change; what is not in the
 * trace comes from no policy.
 */
export function originOf({ what, name }: Subject, { entries, errors }: Trace): ValueOrigin | undefined {
  const isOfResponse = what === 'status' || (name?.startsWith('response') ?? false);
  const textOf = ({ policy, changes, error, requests }: TraceEntry): string | undefined => {
    if (what === 'sent') {
      const sent = requests.findLast(({ url }) => url === name);
      return sent && `sent ${sent.method} ${sent.url}`;
    }
    const change = changes.findLast(
      (one) => (one.what === what || (what === 'url' && one.what === 'backend')) && isSame(one.name, name),
    );
    if (change)
      return policy === 'forward-request' && isOfResponse ? 'the response of the backend' : traceChangeText(change);
    return isOfResponse && error !== undefined ? `error: ${error}` : undefined;
  };
  const found = lastEntry(entries, (entry) => textOf(entry) !== undefined);
  if (found) {
    const { policy, place } = found;
    return { policy, file: place.file, line: place.line, text: textOf(found) ?? '' };
  }
  const last = errors.at(-1);
  return isOfResponse && last ? { policy: last.source, text: `error: ${last.message}` } : undefined;
}

/** The last entry that fits: the innermost one, since what a policy changes is a change of those around it. */
function lastEntry(entries: readonly TraceEntry[], fits: (entry: TraceEntry) => boolean): TraceEntry | undefined {
  const found = entries.findLast((entry) => fits(entry) || lastEntry(entry.children, fits) !== undefined);
  return found && (lastEntry(found.children, fits) ?? found);
}

const isSame = (one = '', other = ''): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Formats an origin in one line.
 *
 * @example
 * valueOriginText({ policy: 'validate-jwt', file: 'policy.xml', line: 3, text: 'error: JWT not present.' }); // validate-jwt at policy.xml:3 (error: …)
 */
export const valueOriginText = ({ policy, file, line, text }: ValueOrigin): string =>
  `${policy}${file === undefined ? '' : ` at ${file}:${line}`} (${text})`;
