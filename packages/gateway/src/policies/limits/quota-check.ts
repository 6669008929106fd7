import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { PolicyError } from '../../errors.ts';
import type { Call } from '../../pipeline/call.ts';
import type { Window } from './fixed-window.ts';

/** Compiles the limits of a quota: throws if one of them is reached. */
export function quotaCheck(
  element: PolicyElement,
  compiler: Compiler,
  source: string,
): (call: Call, window: Window) => void {
  const calls = compiler.int(element, 'calls');
  const kilobytes = compiler.int(element, 'bandwidth');
  if (!calls && !kilobytes) throw compiler.invalid(element, 'it needs calls or bandwidth');
  return (call, { counter, left }) => {
    if (calls && counter.calls >= calls(call)) throw exceeded(source, 'call volume', left);
    if (kilobytes && counter.bytes >= kilobytes(call) * 1024) throw exceeded(source, 'bandwidth', left);
  };
}

/** The message: api-management-error-handling-policies; the header: quota-policy. */
function exceeded(source: string, what: string, left: number): PolicyError {
  const seconds = Math.ceil(left / 1000);
  const ends = Number.isFinite(seconds);
  const message = `Out of ${what} quota.${ends ? ` Quota will be replenished in ${timeText(seconds)}.` : ''}`;
  return new PolicyError({
    source,
    reason: 'QuotaExceeded',
    message,
    status: 403,
    shown: message,
    headers: ends ? [['Retry-After', String(seconds)]] : [],
  });
}

/** `00:59:58`, or `1.02:03:04` from a day on, as TimeSpan prints it. */
function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const days = Math.floor(seconds / 86_400);
  return `${days > 0 ? `${days}.` : ''}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** What a call transferred: the bodies of the request and of the response. */
export const transferred = (call: Call): number => (call.request.body?.size ?? 0) + (call.response?.body.size ?? 0);
