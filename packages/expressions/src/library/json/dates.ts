import { UnsupportedError } from '../../runtime/exception.ts';
import {
  daysInMonth,
  maximumTicks,
  partsOf,
  ticksOfDate,
  ticksPerDay,
  unixEpoch,
} from '../../runtime/time/calendar.ts';
import { DateTimeValue, local, unspecified, utc } from '../../runtime/time/date-time.ts';
import { DateTimeOffsetValue } from '../../runtime/time/date-time-offset.ts';
import type { Value } from '../../runtime/values.ts';

const ticksPerSecond = 10_000_000n;
const ticksPerMinute = 60n * ticksPerSecond;

/** The date of a text in the form that the reader takes for one; null for other texts. Local times are those of UTC. */
export function parseDate(text: string): DateTimeValue | null {
  if (text.startsWith('/Date(')) return microsoftDate(text);
  return text.length >= 19 && text.length <= 40 && text[10] === 'T' ? isoDate(text) : null;
}

const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?$/;

function isoDate(text: string): DateTimeValue | null {
  const [, years, months, days, hours, minutes, seconds, fraction = '', z, sign, zoneHours, zoneMinutes = '0'] =
    iso.exec(text) ?? [];
  if (years === undefined) return null;
  const [year, month, day, hour, minute, second] = [years, months, days, hours, minutes, seconds].map(
    Number,
  ) as Numbers;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 24 || minute > 59 || second > 59) return null;
  const part = BigInt(fraction.padEnd(7, '0'));
  if (hour === 24 && (minute > 0 || second > 0 || part > 0n)) return null;
  const date = ticksOfDate(year, month, day) as bigint;
  const ticks = date + BigInt((hour * 60 + minute) * 60 + second) * ticksPerSecond + part;
  if (ticks > maximumTicks) return null;
  if (z) return new DateTimeValue(ticks, utc);
  if (!sign) return new DateTimeValue(ticks, unspecified);
  const offset = BigInt(Number(zoneHours) * 60 + Number(zoneMinutes)) * ticksPerMinute;
  return new DateTimeValue(inRange(sign === '-' ? ticks + offset : ticks - offset), local);
}

type Numbers = [number, number, number, number, number, number];

const inRange = (ticks: bigint): bigint => (ticks < 0n ? 0n : ticks > maximumTicks ? maximumTicks : ticks);

/** `/Date(1000+0200)/`: milliseconds since 1970. */
function microsoftDate(text: string): DateTimeValue | null {
  const [, milliseconds, zone] = /^\/Date\((-?\d{1,18})([+-]\d{4})?\)\/$/.exec(text) ?? [];
  if (milliseconds === undefined) return null;
  const ticks = unixEpoch + BigInt(milliseconds) * 10_000n;
  return ticks < 0n || ticks > maximumTicks ? null : new DateTimeValue(ticks, zone ? local : utc);
}

/** The JSON text of a `DateTime` or `DateTimeOffset`; undefined for other values. */
export function dateText(value: Value): string | undefined {
  if (value instanceof DateTimeOffsetValue) return clockText(value.ticks) + offsetText(value.offset);
  if (!(value instanceof DateTimeValue)) return undefined;
  const zone = value.kind === utc ? 'Z' : value.kind === local ? '+00:00' : '';
  return clockText(value.ticks) + zone;
}

function clockText(ticks: bigint): string {
  const { year, month, day } = partsOf(ticks);
  const rest = ticks % ticksPerDay;
  const two = (value: number | bigint) => String(value).padStart(2, '0');
  const seconds = rest / ticksPerSecond;
  const fraction = String(rest % ticksPerSecond)
    .padStart(7, '0')
    .replace(/0+$/, '');
  const time = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}${fraction && `.${fraction}`}`;
}

function offsetText(offset: bigint): string {
  const minutes = (offset < 0n ? -offset : offset) / ticksPerMinute;
  const two = (value: bigint) => String(value).padStart(2, '0');
  return `${offset < 0n ? '-' : '+'}${two(minutes / 60n)}:${two(minutes % 60n)}`;
}

/** How two dates are ordered: the clocks of two `DateTime`, else the times in UTC. */
export function compareDates(a: Value, b: Value): number {
  if (a instanceof DateTimeValue) return order(a.ticks, clockOf(b));
  return order((a as DateTimeOffsetValue).utcTicks, b instanceof DateTimeOffsetValue ? b.utcTicks : clockOf(b));
}

function clockOf(value: Value): bigint {
  if (value instanceof DateTimeValue || value instanceof DateTimeOffsetValue) return value.ticks;
  throw new UnsupportedError('A date is compared with a value that is not one');
}

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
