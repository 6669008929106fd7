import { actorOf } from '../actor.ts';
import type { FaultKind } from '../fault.ts';
import { failure } from '../responses.ts';
import { type Quota, refilled, secondsUntilToken, type TokenBucket } from '../token-bucket.ts';

type Direction = 'reads' | 'writes' | 'deletes';

/** What the limits of a request apply to. */
interface Scope {
  readonly name: 'subscription' | 'tenant';
  readonly id: string;
}

/** A quota that a request uses, and the header that reports what is left of it. */
interface UsedQuota extends Quota {
  readonly key: string;
  readonly header: string;
}

/** All principals of a subscription together have this many times the limit of one. */
const globalFactor = 15;
/** Number of buckets that are remembered. */
const remembered = 10_000;

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
 * The token buckets of Resource Manager: one for each subscription (or the tenant), principal and direction, and one for all
 * principals of a subscription (Microsoft Learn, "Understand how Azure Resource Manager throttles requests"). A request before
 * the end of `Retry-After` is not processed and extends the wait.
 */
export const throttling: FaultKind<ThrottlingOptions> = {
  summary: 'Resource Manager throttles each principal: 429 `SubscriptionRequestsThrottled` with `Retry-After`',
  options,
  create(limits, { clock, strike }) {
    const buckets = new Map<string, TokenBucket>();
    /** Requests before these times are not processed. */
    const blocked = new Map<string, number>();
    return (next) => async (request) => {
      const scope = scopeOf(new URL(request.url).pathname);
      if (scope === undefined) return next(request);
      const direction = directionOf(request.method);
      const actor = actorOf(request.headers.get('authorization'));
      const quotas = quotasOf(scope, actor, direction, limits);
      const now = clock.now();
      const filled = quotas.map((quota) => ({ quota, bucket: refilled(buckets.get(quota.key), quota, now) }));
      const caller = `${scope.id} ${actor} ${direction}`;
      if (filled.some(({ bucket }) => bucket.tokens < 1) || now < (blocked.get(caller) ?? 0)) {
        const seconds = Math.max(...filled.map(({ quota, bucket }) => secondsUntilToken(bucket, quota)));
        remember(blocked, caller, now + seconds * 1000);
        strike(request);
        return throttled(
          scope,
          `Number of '${direction.slice(0, -1)}' requests for ${scope.name} actor '${scope.id}:${actor}' exceeded.`,
          seconds,
          {
            ...headerOf(limits.retryAfter, seconds, now),
            ...Object.fromEntries(filled.map(({ quota, bucket }) => [quota.header, left(bucket)])),
          },
        );
      }
      const taken = filled.map(({ quota, bucket }) => ({ quota, bucket: { ...bucket, tokens: bucket.tokens - 1 } }));
      for (const { quota, bucket } of taken) remember(buckets, quota.key, bucket);
      const response = await next(request);
      for (const { quota, bucket } of taken) response.headers.set(quota.header, left(bucket));
      return response;
    };
  },
};

/** Undefined for what is not part of Resource Manager, such as links to exports. */
function scopeOf(pathname: string): Scope | undefined {
  const id = /^\/subscriptions\/([^/]+)/i.exec(pathname)?.[1];
  if (id !== undefined) return { name: 'subscription', id: id.toLowerCase() };
  return /^\/(?:providers|tenants|subscriptions)(?:\/|$)/i.test(pathname)
    ? { name: 'tenant', id: 'tenant' }
    : undefined;
}

function directionOf(method: string): Direction {
  if (method === 'GET' || method === 'HEAD') return 'reads';
  return method === 'DELETE' ? 'deletes' : 'writes';
}

function quotasOf({ name, id }: Scope, actor: string, direction: Direction, limits: ThrottlingOptions) {
  const [capacity, perSecond] = [limits[direction], limits[`${direction}PerSecond`]];
  const header = `x-ms-ratelimit-remaining-${name}`;
  const own: UsedQuota = {
    key: `${name} ${id} ${actor} ${direction}`,
    header: `${header}-${direction}`,
    capacity,
    perSecond,
  };
  const all: UsedQuota = {
    key: `${name} ${id} * ${direction}`,
    header: `${header}-global-${direction}`,
    capacity: capacity * globalFactor,
    perSecond: perSecond * globalFactor,
  };
  return name === 'tenant' ? [own] : [own, all];
}

/** Sets a value, and forgets the one that was set the longest time ago when there are too many. */
function remember<Value>(values: Map<string, Value>, key: string, value: Value): void {
  values.delete(key);
  values.set(key, value);
  if (values.size > remembered) values.delete(values.keys().next().value ?? '');
}

const left = ({ tokens }: TokenBucket) => String(Math.floor(tokens));

function headerOf(form: string, seconds: number, now: number): Readonly<Record<string, string>> {
  if (form === 'none') return {};
  // A date has whole seconds; an earlier one would be a request to come too soon.
  const date = new Date(Math.ceil(now / 1000) * 1000 + seconds * 1000).toUTCString();
  return { 'retry-after': form === 'date' ? date : String(seconds) };
}

/** The words are those of a response in Azure/apiops#612. */
const throttled = (
  { name }: Scope,
  text: string,
  seconds: number,
  headers: Readonly<Record<string, string>>,
): Response =>
  failure(
    429,
    name === 'tenant' ? 'TenantRequestsThrottled' : 'SubscriptionRequestsThrottled',
    `${text} Please try again after '${seconds}' seconds after additional tokens are available. Refer to https://aka.ms/arm-throttling for additional information.`,
    headers,
  );
