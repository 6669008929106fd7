import { DateTimeValue, local, utc } from '../../runtime/time/date-time.ts';
import { TimeSpanValue } from '../../runtime/time/time-span.ts';

const ticksOf1970 = 621_355_968_000_000_000n;

/** Ticks of milliseconds, which may have fractions. */
function ticks(milliseconds: number): bigint {
  const whole = Math.floor(milliseconds);
  return BigInt(whole) * 10_000n + BigInt(Math.round((milliseconds - whole) * 10_000));
}

/** `DateTime` in UTC of milliseconds since 1970; null of undefined. */
export const dateTimeOf = (milliseconds: number | undefined): DateTimeValue | null =>
  milliseconds === undefined ? null : new DateTimeValue(ticksOf1970 + ticks(milliseconds), utc);

/** The same as a local time: the zone of gateways is UTC. */
export const localTimeOf = (milliseconds: number): DateTimeValue =>
  new DateTimeValue(ticksOf1970 + ticks(milliseconds), local);

/** `TimeSpan` of milliseconds. */
export const timeSpanOf = (milliseconds: number): TimeSpanValue => new TimeSpanValue(ticks(milliseconds));
