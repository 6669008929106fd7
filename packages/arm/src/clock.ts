/** Time, injected so that tests do not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after some milliseconds; rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls a function after some milliseconds, unless the returned function is called before. It ends requests that receive no
   * response. Default: by the time of the machine.
   */
  after?(ms: number, call: () => void): () => void;
}

/** Timers of the machine. */
export function afterOnMachine(ms: number, call: () => void): () => void {
  // A timer of Node runs at once when its delay does not fit into 32 bits.
  const timer = setTimeout(call, Math.min(ms, 2 ** 31 - 1));
  return () => clearTimeout(timer);
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: afterOnMachine,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
