/** The sorts of requests for which Resource Manager has a quota each. */
export type Direction = 'reads' | 'writes' | 'deletes';

/** Requests per second that Resource Manager grants in the long run (Microsoft Learn: "Understand how Azure Resource Manager throttles requests"). */
const grantedPerSecond: Readonly<Record<Direction, number>> = { reads: 25, writes: 10, deletes: 10 };

/** What is left of a rate after the service throttled although requests were left. */
const afterThrottling = 0.5;
/** Requests per second that are always tried. */
const slowest = 0.5;

/** What is known about the quota of a direction. A value: every function returns a new one. */
export interface Bucket {
  readonly direction: Direction;
  /** Requests that are left; Infinity until the service has named a number. */
  readonly left: number;
  /** When that was known, in milliseconds since the epoch. */
  readonly at: number;
  /** Requests per second that are added. */
  readonly rate: number;
  /** No request is sent before this time. */
  readonly closedUntil: number;
}

/** A bucket about which nothing is known: it delays no request. */
export const openBucket = (direction: Direction): Bucket => ({
  direction,
  left: Number.POSITIVE_INFINITY,
  at: 0,
  rate: grantedPerSecond[direction],
  closedUntil: 0,
});

/** The direction of a request: Resource Manager counts actions as writes. */
export function directionOf(method: string): Direction {
  if (method === 'GET' || method === 'HEAD') return 'reads';
  return method === 'DELETE' ? 'deletes' : 'writes';
}

const leftAt = ({ left, at, rate }: Bucket, now: number) => left + (Math.max(0, now - at) / 1000) * rate;

/** Milliseconds until the next request may be sent. */
export function delayOf(bucket: Bucket, now: number): number {
  const missing = 1 - leftAt(bucket, now);
  const refill = missing > 0 ? Math.ceil((missing / bucket.rate) * 1000) : 0;
  return Math.max(0, bucket.closedUntil - now, refill);
}

/** The bucket after a request was sent. */
export const taken = (bucket: Bucket, now: number): Bucket => ({ ...bucket, left: leftAt(bucket, now) - 1, at: now });

/**
 * The bucket after a response.
 *
 * @param remaining the smallest number in the x-ms-ratelimit-remaining headers for the direction, if there is one
 * @param inFlight requests that were sent and that the number may not include
 */
export function learned(bucket: Bucket, remaining: number | undefined, inFlight: number, now: number): Bucket {
  // A rate that throttling has halved recovers slowly.
  const granted = grantedPerSecond[bucket.direction];
  const rate = Math.min(granted, bucket.rate + granted / 100);
  const own = leftAt(bucket, now);
  if (remaining === undefined) return { ...bucket, left: own, at: Math.max(bucket.at, now), rate };
  const sure = Math.max(0, remaining - inFlight);
  // The number may include some of the requests in flight. Counting them twice would leave a part of the quota unused, so our own count
  // applies as long as the service has that many.
  return { ...bucket, left: Number.isFinite(own) ? Math.max(sure, Math.min(remaining, own)) : sure, at: now, rate };
}

/** The bucket after a 429: closed for the time that the service asks for, then empty but for one request. */
export function throttled(bucket: Bucket, ms: number, now: number): Bucket {
  const closedUntil = Math.max(bucket.closedUntil, now + ms);
  // Requests that were in flight together are throttled together: they count once.
  const isFirst = now >= bucket.closedUntil;
  const rate = isFirst ? Math.max(slowest, bucket.rate * afterThrottling) : bucket.rate;
  return { ...bucket, left: 1, at: closedUntil, rate, closedUntil };
}

const quotaHeader = /^x-ms-ratelimit-remaining-(?:[a-z]+-)*(reads|writes|deletes)$/;

/** The number of requests of a direction that a response leaves, by the smallest of its headers. */
export function remainingIn(headers: Iterable<readonly [string, string]>, direction: Direction): number | undefined {
  const found = [...headers].flatMap(([name, value]) => {
    const isOurs =
      quotaHeader.exec(name.toLowerCase())?.[1] === direction || name === 'x-ms-ratelimit-remaining-resource';
    const number = Number.parseInt(value, 10);
    return isOurs && number >= 0 ? [number] : [];
  });
  return found.length === 0 ? undefined : Math.min(...found);
}
