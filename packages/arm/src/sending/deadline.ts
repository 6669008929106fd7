import type { Clock } from '../clock.ts';
import { durationText } from '../duration.ts';
import { ArmError, type ArmFailure } from '../error.ts';

/** The time that all requests of a client have together. */
export class Deadline {
  /** Milliseconds since the epoch; Infinity for no limit. */
  readonly end: number;
  readonly #ms: number;
  readonly #clock: Clock;

  /** @param ms from now; undefined or 0 for no limit */
  constructor(clock: Clock, ms: number | undefined) {
    this.#clock = clock;
    this.#ms = ms || Number.POSITIVE_INFINITY;
    this.end = clock.now() + this.#ms;
  }

  /** Milliseconds until the end. */
  left(): number {
    return Math.max(0, this.end - this.#clock.now());
  }

  /** The error of a request that the end came before. @param last why the request was not done yet */
  error(asked: Omit<ArmFailure, 'status' | 'code' | 'message'>, last?: ArmError): ArmError {
    const why =
      last === undefined ? '' : `; the last attempt: ${last.status || 'no response'} ${last.code}: ${last.reason}`;
    const message = `the run did not end within ${durationText(this.#ms)}${why}`;
    return new ArmError({ status: 0, code: 'DeadlineExceeded', message, ...asked, cause: last });
  }
}
