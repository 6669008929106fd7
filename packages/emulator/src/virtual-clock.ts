import type { EmulatorClock } from './clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Turns of the event loop without a new sleeper after which the program is taken to be waiting. */
const idleTurns = 4;

/** A clock whose time passes only while the program waits. */
export interface VirtualClock extends EmulatorClock {
  /** Calls a function after some milliseconds, unless the returned function is called before. A client ends requests with it. */
  after(ms: number, call: () => void): () => void;
}

/**
 * Creates a clock whose time passes only while the program waits: when nothing else is ready, it advances to the end of the
 * next wait. A client and an emulator that share it run through minutes of latency, throttling and retries in milliseconds,
 * in the order in which it would happen.
 *
 * @param start time in milliseconds since the epoch. Default: 2026-01-01
 * @example
 * const clock = virtualClock();
 * const emulator = createEmulator({ profile: 'arm', clock });
 * const client = createArmClient({ ...service, fetch: emulator.fetch, clock });
 */
export function virtualClock(start = Date.UTC(2026, 0, 1)): VirtualClock {
  return new SharedClock(start);
}

class SharedClock implements VirtualClock {
  #now: number;
  #sleepers: readonly Sleeper[] = [];
  #isRunning = false;
  #changes = 0;

  constructor(start: number) {
    this.#now = start;
    // Programs pass the functions on, without the clock.
    this.now = this.now.bind(this);
    this.sleep = this.sleep.bind(this);
    this.after = this.after.bind(this);
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => {
        this.#remove(sleeper);
        reject(signal?.reason);
      };
      const wake = () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const sleeper = { at: this.#now + Math.max(0, ms), wake };
      signal?.addEventListener('abort', stop, { once: true });
      this.#sleepers = [...this.#sleepers, sleeper].sort((one, other) => one.at - other.at);
      this.#changes += 1;
      void this.#run();
    });
  }

  after(ms: number, call: () => void): () => void {
    const stop = new AbortController();
    this.sleep(ms, stop.signal).then(call, () => undefined);
    return () => stop.abort();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#sleepers.length > 0) {
      await this.#idle();
      const [next] = this.#sleepers;
      if (!next) break;
      this.#remove(next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#isRunning = false;
  }

  /** Resolves when the program only waits. */
  async #idle(): Promise<void> {
    for (let turns = 0, seen = this.#changes; turns < idleTurns; turns += 1) {
      await nextTurn();
      if (seen === this.#changes) continue;
      seen = this.#changes;
      turns = 0;
    }
  }

  #remove(sleeper: Sleeper): void {
    this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
    this.#changes += 1;
  }
}

const { setImmediate: immediately } = globalThis as { readonly setImmediate?: (run: () => void) => void };
/** The next turn of the event loop; browsers have timers only. */
const nextTurn = () => new Promise<void>((resolve) => (immediately ?? setTimeout)(resolve));
