import { isInternal, isServiceMissing } from './error.ts';

/** The result of an attempt, as far as a retry depends on it. */
export interface Attempt {
  /** 1 for the first. */
  readonly attempt: number;
  /** 0 without a response. */
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  /** The Retry-After header. */
  readonly retryAfter?: string | undefined;
  /** The request had the header `If-Match: *`. */
  readonly anyVersion?: boolean;
  /** The request is about a resource below, or an association of, one that this client wrote a moment ago. */
  readonly afterWrite?: boolean;
  /** Milliseconds since the first attempt. Default 0. */
  readonly elapsed?: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Between 0 and 1. */
  readonly random: number;
}

const transient = new Set([0, 408, 429, 500, 502, 503, 504]);
// Locks of the service, which it does not report as transient (Azure/apiops#141, #497, apiops-cli#252).
const locked = new Set(['PessimisticConcurrencyConflict', 'ManagementApiRequestFailed']);

/** Maximum number of attempts; throttled attempts do not count. */
const maxAttempts = { throttled: 30, malformed: 3, other: 6 } as const;

/** Maximum wait for a lock in milliseconds: imports of large specifications keep their lock for minutes. */
const lockPatience = 10 * 60_000;

/** Maximum wait in milliseconds for a resource that was written to become visible: Resource Manager is eventually consistent. */
const visibilityPatience = 60_000;

/**
 * Returns how long to wait before the next attempt.
 *
 * @returns milliseconds, or `give-up` when the result is final
 */
export function nextDelay(attempt: Attempt): number | 'give-up' {
  const { status, code = '', message = '', elapsed = 0 } = attempt;
  if (code === 'SignInFailed') return 'give-up';
  const lock = (status >= 409 && locked.has(code)) || (status === 409 && message.includes('is in progress'));
  if (lock && elapsed >= lockPatience) return 'give-up';
  const invisible = status === 404 && attempt.afterWrite === true && !isServiceMissing(code, message);
  if (invisible && elapsed >= visibilityPatience) return 'give-up';
  // A success with a body that cannot be read: cut off on the way, or the page of a proxy.
  const malformed = status >= 200 && status < 300;
  const again =
    transient.has(status) || lock || invisible || malformed || (status === 412 && attempt.anyVersion === true);
  if (!again || (!lock && !invisible && attempt.attempt >= limitFor(status, message))) return 'give-up';
  const asked = retryAfterMs(attempt.retryAfter, attempt.now);
  // A 0 is not a time to wait.
  if (asked !== undefined && asked > 0) return Math.min(asked, 15 * 60_000);
  const grown = Math.min(30_000, 500 * 2 ** (attempt.attempt - 1));
  return Math.round(grown * (0.75 + attempt.random / 2));
}

function limitFor(status: number, message: string): number {
  if (status === 429) return maxAttempts.throttled;
  if (status >= 200 && status < 300) return maxAttempts.malformed;
  return status === 500 && isInternal(message) ? 2 : maxAttempts.other;
}

/** A Retry-After header (seconds or an HTTP date) in milliseconds from now. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
