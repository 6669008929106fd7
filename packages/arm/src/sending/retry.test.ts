import { describe, expect, it } from 'vitest';
import { type FailedAttempt, nextStep, type PastFailures, pollDelay, scopeOfThrottling } from './retry.ts';
import { askedWait } from './retry-after.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const base = { status: 0, now, random: 0.5 };
/** Failures of one reason, and the milliseconds that the request waited for it. */
const past = (why: keyof PastFailures, count: number, waited = 0): PastFailures => ({ [why]: { count, waited } });

describe('the step after an attempt that failed', () => {
  it.each<[string, Partial<FailedAttempt>, PastFailures, string]>([
    ['408', { status: 408 }, {}, 'wait 500 unavailable'],
    ['429', { status: 429 }, {}, 'wait 500 throttled'],
    ['429 with seconds', { status: 429, retryAfter: '7' }, {}, 'wait 7000 throttled'],
    ['429 with a date', { status: 429, retryAfter: 'Thu, 01 Jan 2026 00:00:09 GMT' }, {}, 'wait 9000 throttled'],
    ['429 with 0 seconds', { status: 429, retryAfter: '0' }, {}, 'wait 500 throttled'],
    ['429 with an unreadable time', { status: 429, retryAfter: 'soon' }, {}, 'wait 500 throttled'],
    ['429 with an hour', { status: 429, retryAfter: '3600' }, {}, 'wait 3600000 throttled'],
    [
      '429 for the thousandth time',
      { status: 429, retryAfter: '2' },
      past('throttled', 999, 9e7),
      'wait 2000 throttled',
    ],
    ['500', { status: 500 }, {}, 'wait 500 unavailable'],
    ['502', { status: 502 }, {}, 'wait 500 unavailable'],
    ['503', { status: 503 }, {}, 'wait 500 unavailable'],
    ['503 for the third time', { status: 503 }, past('unavailable', 2), 'wait 2000 unavailable'],
    ['503 for the fifth time', { status: 503 }, past('unavailable', 4), 'wait 8000 unavailable'],
    ['503 for the seventh time', { status: 503 }, past('unavailable', 6), 'wait 30000 unavailable'],
    ['503 for the eighth time', { status: 503 }, past('unavailable', 7), 'fail'],
    ['503 after throttling', { status: 503 }, past('throttled', 50), 'wait 500 unavailable'],
    ['503 with seconds', { status: 503, retryAfter: '90' }, {}, 'wait 90000 unavailable'],
    ['504', { status: 504 }, {}, 'wait 500 unavailable'],
    ['599', { status: 599 }, {}, 'wait 500 unavailable'],
    ['501', { status: 501 }, {}, 'fail'],
    ['a reset', { status: 0, code: 'Unreachable' }, {}, 'wait 500 unavailable'],
    ['a reset, with little luck', { random: 1 }, {}, 'wait 625 unavailable'],
    ['a reset, with much luck', { random: 0 }, {}, 'wait 375 unavailable'],
    ['no response in time', { code: 'TimedOut' }, {}, 'wait 500 unavailable'],
    ['a sign-in that failed', { code: 'SignInFailed' }, {}, 'fail'],
    ['a certificate that is not trusted', { code: 'CertificateRejected' }, {}, 'fail'],
    ['a lock', { status: 409, code: 'PessimisticConcurrencyConflict' }, {}, 'wait 500 locked'],
    [
      'a lock as text',
      { status: 409, code: 'Conflict', message: 'Operation on the API is in progress' },
      {},
      'wait 500 locked',
    ],
    [
      'a lock for minutes',
      { status: 409, code: 'PessimisticConcurrencyConflict' },
      past('locked', 40, 599_999),
      'wait 30000 locked',
    ],
    [
      'a lock for too long',
      { status: 409, code: 'PessimisticConcurrencyConflict' },
      past('locked', 40, 600_000),
      'fail',
    ],
    ['409', { status: 409, code: 'Conflict' }, {}, 'fail'],
    ['an unreachable management endpoint', { status: 422, code: 'ManagementApiRequestFailed' }, {}, 'wait 500 locked'],
    ['the same as a conflict', { status: 409, code: 'ManagementApiRequestFailed' }, {}, 'wait 500 locked'],
    ['the same as a bad request', { status: 400, code: 'ManagementApiRequestFailed' }, {}, 'fail'],
    ['a failed precondition', { status: 412, check: 'possible' }, {}, 'check'],
    ['a failed precondition after a read', { status: 412, check: 'done' }, {}, 'wait 500 changed'],
    ['a failed precondition again and again', { status: 412, check: 'done' }, past('changed', 5), 'fail'],
    ['the precondition of the caller', { status: 412 }, {}, 'fail'],
    ['401 with another token', { status: 401, renewals: 0 }, {}, 'renew'],
    ['401 with two other tokens', { status: 401, renewals: 1 }, {}, 'fail'],
    ['an expired token', { status: 401, code: 'ExpiredAuthenticationToken', renewals: 4 }, {}, 'renew'],
    ['expired tokens only', { status: 401, code: 'ExpiredAuthenticationToken', renewals: 5 }, {}, 'fail'],
    [
      '404 of something below a recent write',
      { status: 404, code: 'ResourceNotFound', check: 'possible' },
      {},
      'check',
    ],
    [
      'the same, when that is not visible',
      { status: 404, code: 'ResourceNotFound', check: 'done' },
      {},
      'wait 500 not-visible',
    ],
    ['401 without another token', { status: 401 }, {}, 'fail'],
    ['403', { status: 403 }, {}, 'fail'],
    ['404', { status: 404, code: 'ResourceNotFound' }, {}, 'fail'],
    ['404 after a write', { status: 404, code: 'ResourceNotFound', afterWrite: true }, {}, 'wait 500 not-visible'],
    [
      '404 a minute after a write',
      { status: 404, code: 'ResourceNotFound', afterWrite: true },
      past('not-visible', 8, 60_000),
      'fail',
    ],
    [
      '404 after minutes of waiting for something else',
      { status: 404, code: 'ResourceNotFound', afterWrite: true },
      past('locked', 40, 180_000),
      'wait 500 not-visible',
    ],
    ['404 of the resource group', { status: 404, code: 'ResourceGroupNotFound', afterWrite: true }, {}, 'fail'],
    ['400', { status: 400 }, {}, 'fail'],
    ['an error that was cut off', { status: 400, isCut: true }, {}, 'wait 500 unreadable'],
    ['a proxy that requires a password', { status: 407, isCut: true }, {}, 'fail'],
    ['a validation error', { status: 400, code: 'ValidationError' }, {}, 'fail'],
    ['a validation error as 500', { status: 500, code: 'ValidationError' }, {}, 'fail'],
    ['a limit of the tier', { status: 400, code: 'MethodNotAllowedInPricingTier' }, {}, 'fail'],
    ['a limit of the tier as 500', { status: 500, code: 'MethodNotAllowedInPricingTier' }, {}, 'fail'],
    [
      'a list that the service cannot give',
      { status: 500, message: 'Request processing failed due to internal error.' },
      {},
      'fail',
    ],
    ['500 where it means absence', { status: 500, final: [500] }, {}, 'fail'],
    ['503 where 500 means absence', { status: 503, final: [500] }, {}, 'wait 500 unavailable'],
    ['a success without a usable body', { status: 200 }, {}, 'wait 500 unreadable'],
    ['the same for the sixth time', { status: 200 }, past('unreadable', 5), 'fail'],
    ['an error that was cut off', { status: 409, code: 'Unknown', isCut: true }, {}, 'wait 500 unreadable'],
    ['an outcome', { status: 409, final: [409] }, {}, 'fail'],
    [
      'an outcome that was cut off',
      { status: 409, final: [409], code: 'Unknown', isCut: true },
      {},
      'wait 500 unreadable',
    ],
    ['500 where it means absence, cut off', { status: 500, final: [500], code: 'Unknown', isCut: true }, {}, 'fail'],
    ['throttling that was cut off', { status: 429, code: 'Unknown', isCut: true }, {}, 'wait 500 throttled'],
    ['a redirect', { status: 302, code: 'Redirected' }, {}, 'fail'],
  ])('%s', (_, failed, before, expected) => {
    const step = nextStep({ ...base, ...failed }, before);
    expect(step.act === 'wait' ? `wait ${step.ms} ${step.why}` : step.act).toBe(expected);
  });

  it('remembers how often it failed for each reason, and how long it waited for it', () => {
    const pastOf = (step: ReturnType<typeof nextStep>) => (step.act === 'wait' ? step.past : {});
    const first = pastOf(nextStep({ ...base, status: 503 }));
    const second = pastOf(nextStep({ ...base, status: 429, retryAfter: '9' }, first));
    expect(pastOf(nextStep({ ...base, status: 429, retryAfter: '8' }, second))).toEqual({
      unavailable: { count: 1, waited: 500 },
      throttled: { count: 2, waited: 17_000 },
    });
  });
});

describe('the time that the service asks to wait', () => {
  it.each<[Parameters<typeof askedWait>[0], number | undefined]>([
    [{}, undefined],
    [{ retryAfter: '' }, undefined],
    [{ retryAfter: '1.5' }, 1500],
    [{ retryAfter: '-3' }, undefined],
    [{ retryAfter: 'Infinity' }, undefined],
    [{ retryAfter: '5', retryAfterMs: '250' }, 250],
    [{ retryAfterMs: 'x', retryAfter: '5' }, 5000],
    [{ retryAfter: 'Thu, 01 Jan 2026 00:01:00 GMT' }, 60_000],
    // The clock of the service counts, not that of this machine.
    [{ retryAfter: 'Thu, 01 Jan 2026 08:01:00 GMT', date: 'Thu, 01 Jan 2026 08:00:00 GMT' }, 60_000],
    [{ retryAfter: 'Thu, 01 Jan 2026 00:00:00 GMT' }, undefined],
    [{ message: "exceeded. Please try again after '11' seconds after additional tokens" }, 11_000],
    [{ message: "Please try again after '11' seconds", retryAfter: '3' }, 3000],
  ])('%j', (advice, expected) => expect(askedWait(advice, now)).toBe(expected));
});

it('the next poll is as late as the service asks, and otherwise later and later', () => {
  expect([0, 1, 2, 3, 4, 5, 60].map((polls) => pollDelay(polls, {}, now))).toEqual([
    250, 500, 1000, 2000, 4000, 5000, 5000,
  ]);
  expect(pollDelay(9, { retryAfter: '75' }, now)).toBe(75_000);
  expect([0, 2, 3, 4].map((polls) => pollDelay(polls, { retryAfter: '0' }, now))).toEqual([0, 0, 250, 500]);
});

it('Resource Manager throttles a direction, and the service everything', () => {
  expect(scopeOfThrottling('SubscriptionRequestsThrottled')).toBe('direction');
  expect(scopeOfThrottling('ResourceRequestsThrottled')).toBe('all');
  expect(scopeOfThrottling('TooManyRequests')).toBe('all');
});
