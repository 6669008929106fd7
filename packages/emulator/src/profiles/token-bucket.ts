/** How many requests a bucket grants. */
export interface Quota {
  /** In a burst. */
  readonly capacity: number;
  /** Further ones in a second. */
  readonly perSecond: number;
}

/** A bucket of tokens at a time. */
export interface TokenBucket {
  readonly tokens: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The bucket at a later time; a new bucket is full. */
export function refilled(bucket: TokenBucket | undefined, { capacity, perSecond }: Quota, now: number): TokenBucket {
  if (!bucket) return { tokens: capacity, at: now };
  return { tokens: Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond), at: now };
}

/** Whole seconds until the bucket has a token, at least one. */
export const secondsUntilToken = ({ tokens }: TokenBucket, { perSecond }: Quota): number =>
  Math.max(1, Math.ceil((1 - tokens) / perSecond));
