import type { FaultKind } from '../fault.ts';
import { failure } from '../responses.ts';

type Direction = 'reads' | 'writes' | 'deletes';

interface Bucket {
  tokens: number;
  filledAt: number;
  /** Requests before this time are not processed. */
  blockedUntil: number;
}

/** All principals of a subscription together have this many times the limit of one. */
const globalFactor = 15;

const options = {
  reads: { default: 250, meaning: 'GET and HEAD requests in a burst' },
  readsPerSecond: { default: 25, meaning: 'further GET and HEAD requests in a second' },
  writes: { default: 200, meaning: 'PUT, PATCH and POST requests in a burst' },
  writesPerSecond: { default: 10, meaning: 'further PUT, PATCH and POST requests in a second' },
  deletes: { default: 200, meaning: 'DELETE requests in a burst' },
  deletesPerSecond: { default: 10, meaning: 'further DELETE requests in a second' },
  retryAfter: {
    default: 'seconds',
    oneOf: ['seconds', 'date', 'none'],
    meaning: 'form of the header `Retry-After`: `seconds`, `date` or `none`',
  },
} as const;
type ThrottlingOptions = {
  readonly [Name in keyof typeof options]: (typeof options)[Name]['default'] extends number ? number : string;
};

/**
 * The token buckets of Resource Manager: one for each subscription and direction (Microsoft Learn, "Understand how Azure
 * Resource Manager throttles requests"). A request before the end of `Retry-After` is not processed and extends the wait.
 */
export const throttling: FaultKind<ThrottlingOptions> = {
  summary: 'Resource Manager throttles: 429 `SubscriptionRequestsThrottled` with `Retry-After`',
  options,
  create(limits, { clock, strike }) {
    const buckets = new Map<string, Bucket>();
    const refilled = (key: string, direction: Direction): Bucket => {
      const now = clock.now();
      const bucket = buckets.get(key) ?? { tokens: limits[direction], filledAt: now, blockedUntil: 0 };
      const gained = ((now - bucket.filledAt) / 1000) * limits[`${direction}PerSecond`];
      bucket.tokens = Math.min(limits[direction], bucket.tokens + gained);
      bucket.filledAt = now;
      buckets.set(key, bucket);
      return bucket;
    };
    return (next) => async (request) => {
      const subscription = /^\/subscriptions\/[^/]+/i.exec(new URL(request.url).pathname)?.[0].toLowerCase();
      if (subscription === undefined) return next(request);
      const direction = directionOf(request.method);
      const bucket = refilled(`${subscription} ${direction}`, direction);
      const now = clock.now();
      if (bucket.tokens < 1 || now < bucket.blockedUntil) {
        const seconds = Math.max(1, Math.ceil((1 - bucket.tokens) / limits[`${direction}PerSecond`]));
        bucket.blockedUntil = now + seconds * 1000;
        strike(request);
        return throttled(direction, seconds, headerOf(limits.retryAfter, seconds, now));
      }
      bucket.tokens -= 1;
      const left = remaining(direction, bucket.tokens, limits[direction]);
      const response = await next(request);
      for (const [name, value] of left) response.headers.set(name, value);
      return response;
    };
  },
};

function directionOf(method: string): Direction {
  if (method === 'GET' || method === 'HEAD') return 'reads';
  return method === 'DELETE' ? 'deletes' : 'writes';
}

const remaining = (direction: Direction, tokens: number, limit: number) =>
  [
    [`x-ms-ratelimit-remaining-subscription-${direction}`, String(Math.floor(tokens))],
    [
      `x-ms-ratelimit-remaining-subscription-global-${direction}`,
      String(Math.floor(limit * (globalFactor - 1) + tokens)),
    ],
  ] as const;

function headerOf(form: string, seconds: number, now: number): Readonly<Record<string, string>> {
  if (form === 'none') return {};
  // A date has whole seconds; an earlier one would be a request to come too soon.
  const date = new Date(Math.ceil(now / 1000) * 1000 + seconds * 1000).toUTCString();
  return { 'retry-after': form === 'date' ? date : String(seconds) };
}

function throttled(direction: Direction, seconds: number, headers: Readonly<Record<string, string>>): Response {
  const what = direction.slice(0, -1);
  return failure(
    429,
    'SubscriptionRequestsThrottled',
    `Number of '${what}' requests for the subscription actor exceeded. Please try again after '${seconds}' seconds after additional tokens are available.`,
    { ...headers, [`x-ms-ratelimit-remaining-subscription-${direction}`]: '0' },
  );
}
