import type { WaitEvent, WaitReason } from '../client-types.ts';
import { afterOnMachine, type Clock } from '../clock.ts';

/** A wait is reported again after this time, in milliseconds: some build servers end jobs that print nothing for minutes. */
export const reportEvery = 60_000;

/** A wait to report. */
export interface Wait {
  readonly why: WaitReason;
  /** Milliseconds from now. */
  readonly ms: number;
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly status?: number;
  readonly code?: string;
}

/** What {@link Waits} needs. */
export interface WaitsOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly onWait?: ((event: WaitEvent) => void) | undefined;
  readonly hide: (text: string) => string;
}

/** Waits, and reports every wait before it begins. */
export class Waits {
  readonly #options: WaitsOptions;

  constructor(options: WaitsOptions) {
    this.#options = options;
  }

  /** Reports a wait without secrets. */
  report({ why, ms, method, path, host, status = 0, code = '' }: Wait): void {
    const { clock, onWait, hide } = this.#options;
    const [resource, reason] = [hide(path), hide(code)];
    const until = new Date(clock.now() + ms);
    onWait?.({ why, seconds: ms / 1000, until, method, resource, host, status, code: reason });
  }

  /** Calls a function after some milliseconds, unless the returned function is called before. */
  after(ms: number, call: () => void): () => void {
    return (this.#options.clock.after ?? afterOnMachine)(ms, call);
  }

  /** Waits, and never less. @throws the reason of the signal */
  async wait(wait: Wait): Promise<void> {
    const { clock, signal } = this.#options;
    const until = clock.now() + wait.ms;
    for (let left = wait.ms; left > 0; left = until - clock.now()) {
      if (left === wait.ms || left > 1000) this.report({ ...wait, ms: left });
      await clock.sleep(Math.min(left, reportEvery), signal);
    }
  }
}
