import type { Clock } from '../clock.ts';
import type { QuotaScope } from '../sending/retry.ts';
import { reportEvery } from '../sending/waits.ts';
import {
  type Bucket,
  type Direction,
  delayOf,
  directionOf,
  learned,
  openBucket,
  remainingIn,
  taken,
  throttled,
} from './bucket.ts';
import { grown, halved, openWindow, slotsOf, type Window } from './window.ts';

/** Why the service rejected a request. */
interface Throttling {
  /** Milliseconds until the next request. */
  readonly ms: number;
  readonly status: number;
  readonly code: string;
}

/** Requests of a direction that have to wait. */
export interface QuotaWait extends Partial<Throttling> {
  readonly why: 'throttled' | 'quota';
  readonly ms: number;
  /** The next of them. */
  readonly turn: Turn;
}

/** What a {@link Limiter} needs. */
export interface LimiterOptions {
  /** Maximum number of requests in flight. */
  readonly concurrency: number;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch after which nothing is sent. Default never. */
  readonly end?: number;
  readonly onWait?: (wait: QuotaWait) => void;
}

/** The time of a limiter is over. */
export class LimiterEnded extends Error {}

/** The turn of a request. Attempts with the same turn go before requests that came later. */
export interface Turn {
  readonly number: number;
  readonly direction: Direction;
  readonly method: string;
  readonly path: string;
  readonly host: string;
}

interface Waiting {
  readonly turn: Turn;
  readonly start: () => void;
  readonly fail: (reason: unknown) => void;
}

const directions: readonly Direction[] = ['reads', 'writes', 'deletes'];
const forEach = <Value>(make: (direction: Direction) => Value): Record<Direction, Value> => ({
  reads: make('reads'),
  writes: make('writes'),
  deletes: make('deletes'),
});

/**
 * Limits what a client sends: the requests in flight, the requests of a direction by what the service has left for them, none
 * before the end of a pause that the service requested, and never two writes with the same lock.
 */
export class Limiter {
  readonly #options: LimiterOptions;
  readonly #clock: Clock;
  readonly #waiting = forEach((): Waiting[] => []);
  readonly #running = forEach(() => 0);
  readonly #buckets: Record<Direction, Bucket> = forEach(openBucket);
  readonly #throttlings: Partial<Record<Direction, Throttling>> = {};
  /** When waiting requests of a direction are tried again. */
  readonly #alarms = new Map<Direction, number>();
  readonly #locks = new Map<string, Promise<void>>();
  #window: Window;
  #turns = 0;

  constructor(options: LimiterOptions) {
    if (!Number.isInteger(options.concurrency) || options.concurrency < 1)
      throw new RangeError('concurrency must be a whole number of at least 1');
    this.#options = options;
    this.#clock = options.clock;
    this.#window = openWindow(options.concurrency);
  }

  /** The next turn. */
  turn(method: string, path: string, host: string): Turn {
    this.#turns += 1;
    return { number: this.#turns, direction: directionOf(method), method, path, host };
  }

  /**
   * Runs a task when a slot is free and its direction has requests left, in the order of the turns.
   *
   * @throws {LimiterEnded} when the end comes first
   * @throws the reason of the signal
   */
  async run<Result>(turn: Turn, task: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((start, fail) => {
      const queue = this.#waiting[turn.direction];
      const isLast = (queue.at(-1)?.turn.number ?? 0) <= turn.number;
      const at = isLast ? queue.length : queue.findIndex((one) => one.turn.number > turn.number);
      queue.splice(at, 0, { turn, start, fail });
      this.#startNext();
    });
    try {
      return await task();
    } finally {
      this.#running[turn.direction] -= 1;
      this.#startNext();
    }
  }

  /** Runs a task while no other task has the lock. */
  async exclusive<Result>(lock: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#locks.get(lock) ?? Promise.resolve();
    const { promise, resolve } = withResolvers();
    const tail = before.then(() => promise);
    this.#locks.set(lock, tail);
    await before;
    try {
      return await task();
    } finally {
      resolve();
      if (this.#locks.get(lock) === tail) this.#locks.delete(lock);
    }
  }

  /** Learns from the headers of a response to a request that is still running. */
  learn({ direction }: Turn, headers: Iterable<readonly [string, string]>): void {
    const inFlight = this.#running[direction] - 1;
    const remaining = remainingIn(headers, direction);
    this.#buckets[direction] = learned(this.#buckets[direction], remaining, inFlight, this.#clock.now());
  }

  /** Allows more requests at once, up to the maximum, after a success. @param ms time to the response of a read request */
  grow(ms?: number): void {
    this.#window = grown(this.#window, ms);
  }

  /** Halves the number of requests at once. @param sent when the request was sent that shows the overload */
  shrink(sent: number): void {
    this.#window = halved(this.#window, sent, this.#clock.now());
  }

  /** Sends nothing for some time, in the direction of a request that was throttled or at all. */
  pause({ direction }: Turn, scope: QuotaScope, throttling: Throttling): void {
    for (const one of scope === 'all' ? directions : [direction]) {
      this.#buckets[one] = throttled(this.#buckets[one], throttling.ms, this.#clock.now());
      this.#throttlings[one] = throttling;
    }
  }

  #startNext(): void {
    const { signal, end = Number.POSITIVE_INFINITY } = this.#options;
    const now = this.#clock.now();
    if (signal?.aborted) this.#failAll(signal.reason);
    if (now >= end) this.#failAll(new LimiterEnded());
    while (this.#inFlight() < slotsOf(this.#window)) {
      const next = this.#next(now);
      if (!next) break;
      const { direction } = next.turn;
      this.#waiting[direction].shift();
      this.#running[direction] += 1;
      this.#buckets[direction] = taken(this.#buckets[direction], now);
      next.start();
    }
    for (const direction of directions) this.#setAlarm(direction, now, end);
  }

  /** The first request whose direction has requests left. */
  #next(now: number): Waiting | undefined {
    const ready = directions.flatMap((one) => {
      const [first] = this.#waiting[one];
      return first && delayOf(this.#buckets[one], now) === 0 ? [first] : [];
    });
    return ready.length === 0
      ? undefined
      : ready.reduce((first, one) => (one.turn.number < first.turn.number ? one : first));
  }

  #setAlarm(direction: Direction, now: number, end: number): void {
    const [first] = this.#waiting[direction];
    const bucket = this.#buckets[direction];
    const ms = Math.min(delayOf(bucket, now), end - now);
    const soon = Math.min(ms, reportEvery);
    if (!first || ms === 0 || (this.#alarms.get(direction) ?? Number.POSITIVE_INFINITY) <= now + soon) return;
    this.#alarms.set(direction, now + soon);
    const throttling = bucket.closedUntil > now ? this.#throttlings[direction] : undefined;
    this.#options.onWait?.({ ...throttling, why: throttling ? 'throttled' : 'quota', ms, turn: first.turn });
    const ring = () => {
      this.#alarms.delete(direction);
      this.#startNext();
    };
    // A signal that aborts ends the sleep too.
    this.#clock.sleep(soon, this.#options.signal).then(ring, ring);
  }

  #inFlight(): number {
    return directions.reduce((sum, one) => sum + this.#running[one], 0);
  }

  #failAll(reason: unknown): void {
    for (const one of directions) for (const { fail } of this.#waiting[one].splice(0)) fail(reason);
  }
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
