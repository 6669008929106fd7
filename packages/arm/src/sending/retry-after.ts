/** What a response reports about the time of the next request. */
export interface RetryAdvice {
  /** The header Retry-After: seconds, or an HTTP date. */
  readonly retryAfter?: string | undefined;
  /** The header retry-after-ms or x-ms-retry-after-ms. */
  readonly retryAfterMs?: string | undefined;
  /** The header Date: a date in Retry-After is by the clock of the service. */
  readonly date?: string | undefined;
  /** The message of the error. */
  readonly message?: string | undefined;
}

/** "Please try again after '7' seconds", as in the message of `SubscriptionRequestsThrottled`. */
const inMessage = /try again (?:after|in) '?(\d+(?:\.\d+)?)'? seconds?/i;

/**
 * The time that the service asks to wait.
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds from now; undefined if the service does not ask, or asks for no time at all
 */
export function askedWait({ retryAfter, retryAfterMs, date, message }: RetryAdvice, now: number): number | undefined {
  const seconds = numberOf(inMessage.exec(message ?? '')?.[1]);
  const found = [
    numberOf(retryAfterMs),
    secondsOf(retryAfter),
    untilDate(retryAfter, date, now),
    seconds && seconds * 1000,
  ];
  return found.find((ms) => ms !== undefined && ms > 0);
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function secondsOf(text: string | undefined): number | undefined {
  const value = numberOf(text);
  return value === undefined ? undefined : value * 1000;
}

function untilDate(text: string | undefined, date: string | undefined, now: number): number | undefined {
  if (text === undefined || numberOf(text) !== undefined) return undefined;
  const [until, sent] = [Date.parse(text), Date.parse(date ?? '')];
  return Number.isNaN(until) ? undefined : until - (Number.isNaN(sent) ? now : sent);
}
