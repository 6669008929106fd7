import type { Clock } from './clock.ts';

/**
 * Limits what a client sends at once: the requests in flight, none before the end of a pause that the service requested,
 * and never two writes with the same lock.
 */
export class Limiter {
  readonly #concurrency: number;
  readonly #clock: Clock;
  readonly #waiting: (() => void)[] = [];
  readonly #locks = new Map<string, Promise<void>>();
  #running = 0;
  #pausedUntil = 0;

  constructor(concurrency: number, clock: Clock) {
    if (!Number.isInteger(concurrency) || concurrency < 1)
      throw new RangeError('concurrency must be a whole number of at least 1');
    this.#concurrency = concurrency;
    this.#clock = clock;
  }

  /** Runs a task when a slot is free, in the order of the calls. */
  async run<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (this.#running >= this.#concurrency) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      for (let pause = this.#pausedUntil - this.#clock.now(); pause > 0; pause = this.#pausedUntil - this.#clock.now())
        await this.#clock.sleep(pause, signal);
      signal?.throwIfAborted();
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
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

  /** Delays every request for some milliseconds from now. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + ms);
  }
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
