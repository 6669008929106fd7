import type { WaitReason } from '../client-types.ts';
import { isInternal, isServiceMissing } from '../error.ts';
import { askedWait, type RetryAdvice } from './retry-after.ts';

/** An attempt that failed, as far as the next step depends on it. */
export interface FailedAttempt extends RetryAdvice {
  /** 0 without a response. A success is a failure when its body cannot be used. */
  readonly status: number;
  readonly code?: string;
  /** Statuses that are final for this request. */
  readonly final?: readonly number[];
  /** The request is about a resource below, or an association of, one that this client wrote a moment ago. */
  readonly afterWrite?: boolean;
  /** The body ends in the middle. */
  readonly isCut?: boolean;
  /** How often the token was replaced; undefined when there is no other token. */
  readonly renewals?: number;
  /**
   * What another request can find out: after a 412 whether the resource is there, after a 404 whether resources that it needs are
   * not visible yet. `done` when it is so, and the request may be repeated.
   */
  readonly check?: 'possible' | 'done';
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Between 0 and 1. */
  readonly random: number;
}

/** Earlier failures of a request: how many for each reason, and how many milliseconds it waited for it. */
export type PastFailures = Readonly<Partial<Record<WaitReason, { readonly count: number; readonly waited: number }>>>;

/** What to do after an attempt that failed. */
export type NextStep =
  | { readonly act: 'fail' }
  /** Get another token, and repeat the request. */
  | { readonly act: 'renew' }
  /** Check with another request, and decide again. */
  | { readonly act: 'check' }
  | { readonly act: 'wait'; readonly why: WaitReason; readonly ms: number; readonly past: PastFailures };

/** A failure that passes. */
interface Passing {
  readonly why: WaitReason;
  readonly matches: (failed: FailedAttempt) => boolean;
  /** Number of failures after which the last one is final. */
  readonly attempts?: number;
  /**
   * Milliseconds of waiting for this reason after which the next failure is final. Attempts do not count: one that hangs can take
   * longer than that, and waits for other reasons prove nothing about this one.
   */
  readonly patience?: number;
}

// The service does not report its locks as transient (Azure/apiops#141, #497, apiops-cli#252).
const locks = new Set(['PessimisticConcurrencyConflict', 'ManagementApiRequestFailed']);

const passing: readonly Passing[] = [
  // Throttling ends: the deadline of the run is the only limit.
  { why: 'throttled', matches: ({ status }) => status === 429 },
  {
    why: 'locked',
    matches: ({ status, code = '', message = '' }) =>
      (status === 409 && /operation .*in progress/i.test(message)) || ([409, 422].includes(status) && locks.has(code)),
    // Imports of large specifications keep their lock for minutes.
    patience: 10 * 60_000,
  },
  {
    why: 'not-visible',
    matches: ({ status, code = '', message = '', afterWrite, check }) =>
      status === 404 && (afterWrite === true || check === 'done') && !isServiceMissing(code, message),
    // Resource Manager is eventually consistent.
    patience: 60_000,
  },
  { why: 'changed', matches: ({ status, check }) => status === 412 && check === 'done', attempts: 6 },
  // A success with a body that cannot be read, or an error that was cut off: its code is not known.
  {
    why: 'unreadable',
    // A proxy that requires a password reports that without a body.
    matches: ({ status, isCut }) =>
      (status >= 200 && status < 300) || (isCut === true && status < 500 && status !== 407),
    attempts: 6,
  },
  {
    why: 'unavailable',
    // A minute in all: what restarts or fails over is back then.
    matches: ({ status }) => status === 0 || status === 408 || (status >= 500 && ![501, 505].includes(status)),
    attempts: 8,
  },
];

/** Codes of errors that another attempt does not change, whatever their status. */
const final = new Set(['SignInFailed', 'CertificateRejected', 'MethodNotAllowedInPricingTier', 'ValidationError']);

/** An error that was cut off is not an outcome: its code is not known. */
const isOutcome = ({ final: statuses, status, isCut }: FailedAttempt) =>
  statuses?.includes(status) === true && !(isCut === true && status < 500);

const isFinal = (failed: FailedAttempt) =>
  final.has(failed.code ?? '') || isOutcome(failed) || (failed.status === 500 && isInternal(failed.message ?? ''));

/** The token has expired, or the response does not contain the reason: with many requests at once, the next one may expire too. */
const isExpiry = (code: string) => code === 'ExpiredAuthenticationToken' || code === 'Unknown';

/**
 * Decides what follows an attempt that failed.
 *
 * @param past from the step before
 */
export function nextStep(failed: FailedAttempt, past: PastFailures = {}): NextStep {
  const { status, code = '', renewals, check } = failed;
  if (status === 401 && renewals !== undefined && renewals < (isExpiry(code) ? 5 : 1)) return { act: 'renew' };
  if ((status === 412 || status === 404) && check === 'possible') return { act: 'check' };
  const found = isFinal(failed) ? undefined : passing.find(({ matches }) => matches(failed));
  if (!found) return { act: 'fail' };
  const { why, attempts = Number.POSITIVE_INFINITY, patience = Number.POSITIVE_INFINITY } = found;
  const { count, waited } = past[why] ?? { count: 0, waited: 0 };
  if (count + 1 >= attempts || waited >= patience) return { act: 'fail' };
  const ms = askedWait(failed, failed.now) ?? backoff(count + 1, failed.random);
  return { act: 'wait', why, ms, past: { ...past, [why]: { count: count + 1, waited: waited + ms } } };
}

/** Half a second, doubled with every failure up to half a minute, and a quarter more or less at random. */
function backoff(count: number, random: number): number {
  return Math.round(Math.min(30_000, 500 * 2 ** (count - 1)) * (0.75 + random / 2));
}

/**
 * Returns how long to wait before the next question about a long-running operation.
 *
 * @param polls questions so far
 * @param now milliseconds since the epoch
 * @returns milliseconds
 */
export function pollDelay(polls: number, advice: RetryAdvice, now: number): number {
  const asked = askedWait(advice, now);
  if (asked !== undefined) return asked;
  // A service that asks for no wait at all gets its first questions at once.
  const early = Number(advice.retryAfter ?? Number.NaN) === 0 ? 3 : 0;
  return polls < early ? 0 : Math.min(5000, 250 * 2 ** (polls - early));
}

/** Statuses of failures that pass, by the code that a failed operation reports. */
const passingCodes: Readonly<Record<string, number>> = {
  PessimisticConcurrencyConflict: 409,
  ManagementApiRequestFailed: 422,
  InternalServerError: 500,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
};

/** The status of an operation that failed: that of the poll, or that of its code when the poll was a success that reports a failure. */
export const statusOfOperation = (status: number, code: string): number =>
  status >= 400 ? status : (passingCodes[code] ?? 400);

/** The requests that share a quota with one that was throttled. */
export type QuotaScope = 'direction' | 'all';

/** Resource Manager has a quota for each sort of request; the limits of API Management itself count all of them. */
export const scopeOfThrottling = (code: string): QuotaScope =>
  /^(Subscription|Tenant)RequestsThrottled$/i.test(code) ? 'direction' : 'all';
