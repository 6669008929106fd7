import type { WaitEvent } from '@apimkit/arm';
import type { Output } from './output.ts';

/** Shorter waits are not worth a line, in seconds. */
const shortest = 1;
/** A long-running operation is shown from this time on, in seconds. */
const longOperation = 10;
/** A wait that goes on is shown again after this time, in milliseconds. */
const again = 55_000;

/** A wait that was shown, or that is still too short to be. */
interface Known {
  readonly since: number;
  /** When it was shown last. */
  readonly at?: number;
  readonly until: number;
}

/**
 * Shows waits on standard error: on a terminal in a line that replaces itself, elsewhere as plain lines. Several requests that
 * wait for the same are one line, and a wait that goes on is shown every minute.
 *
 * @param describe the text of a wait
 * @param reason why it waits
 */
export function waitLog(
  output: Pick<Output, 'isLive' | 'log' | 'progress' | 'shows'>,
  { describe, reason }: Readonly<Record<'describe' | 'reason', (event: WaitEvent) => string>>,
): (event: WaitEvent) => void {
  const known = new Map<string, Known>();
  return (event) => {
    const { why, resource, seconds, until } = event;
    const end = until.getTime();
    output.progress({ wait: { until: end, reason: reason(event) } });
    const now = end - seconds * 1000;
    // Throttling is about all requests, the other waits are about one resource.
    const key = why === 'throttled' || why === 'quota' ? why : `${why} ${resource}`;
    const before = known.get(key) ?? { since: now, until: 0 };
    const isLong = why === 'operation' ? end - before.since >= longOperation * 1000 : seconds >= shortest;
    const isNew = why !== 'operation' && end > before.until + shortest * 1000;
    const isDue = isLong && (before.at === undefined || isNew || now - before.at >= again);
    known.set(key, isDue ? { ...before, at: now, until: end } : before);
    if (isDue && !output.isLive)
      output.log(why === 'operation' || why === 'response' ? 'info' : 'warn', describe(event));
    else output.log('debug', describe(event));
  };
}
