import { invalidArgument, outOfRange, required } from '../../../runtime/errors.ts';
import { NetException, UnsupportedError } from '../../../runtime/exception.ts';
import type { Run } from '../../../runtime/run.ts';
import {
  daysInMonth,
  isLeapYear,
  ticksOfDate,
  ticksOfTime,
  ticksPerMillisecond,
} from '../../../runtime/time/calendar.ts';
import { DateTimeValue, type Kind, local, now, utc } from '../../../runtime/time/date-time.ts';
import { dayOf, type ReadDate, readDate } from '../../../runtime/time/read-date.ts';
import { readDateExact } from '../../../runtime/time/read-date-exact.ts';
import { TimeSpanValue } from '../../../runtime/time/time-span.ts';
import type { Ref, Value } from '../../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../../types/declare.ts';
import { formatMembers } from '../formatting.ts';
import { dateStyle } from '../globalization.ts';
import { timeComparisons } from './comparisons.ts';
import { addMembers, partMembers } from './parts.ts';

/** Ticks of parts that must be those of a date. */
export function ticksOfParts(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): bigint {
  const date = ticksOfDate(year, month, day);
  if (date === undefined) throw exceptionOf('Year, Month, and Day parameters describe an un-representable DateTime.');
  const time = ticksOfTime(hour, minute, second);
  if (time === undefined)
    throw exceptionOf('Hour, Minute, and Second parameters describe an un-representable DateTime.');
  if (millisecond < 0 || millisecond > 999)
    throw outOfRange('millisecond', 'Valid values are between 0 and 999, inclusive.');
  return date + time + BigInt(millisecond) * ticksPerMillisecond;
}

const exceptionOf = (message: string): NetException => new NetException('System.ArgumentOutOfRangeException', message);

/** The date of a run, of texts that have a time only. */
export const today = (run: Run): bigint => dayOf(now(run, local).ticks);

/** A time with a zone becomes a local one: the zone of the machine is UTC. */
const asValue = ({ ticks, offset }: ReadDate): DateTimeValue =>
  offset === undefined ? new DateTimeValue(ticks) : new DateTimeValue(ticks - offset, local);

const parse = (run: Run, text: string | null): DateTimeValue => asValue(readDate(required(text, 's'), today(run)));

/** A value in styles, which define its kind. */
function styled({ ticks, offset, isUtc }: ReadDate, style: number): DateTimeValue {
  const has = (flag: number): boolean => (style & flag) !== 0;
  const asUtc = has(dateStyle.AdjustToUniversal);
  if (has(dateStyle.NoCurrentDateDefault)) throw new UnsupportedError('These DateTimeStyles are not supported');
  if (offset !== undefined) {
    if (has(dateStyle.RoundtripKind) && isUtc) return new DateTimeValue(ticks, utc);
    return new DateTimeValue(ticks - offset, asUtc ? utc : local);
  }
  if (has(dateStyle.AssumeUniversal)) return new DateTimeValue(ticks, asUtc ? utc : local);
  if (has(dateStyle.AssumeLocal)) return new DateTimeValue(ticks, asUtc ? utc : local);
  return new DateTimeValue(ticks);
}

/** Reads in a format; styles of white space are not supported there. */
function exactly(run: Run, text: string | null, format: string | null, style: number): ReadDate {
  if ((style & dateStyle.AllowWhiteSpaces) !== 0)
    throw new UnsupportedError('DateTimeStyles of white space are not supported');
  return readDateExact(required(text, 's'), required(format, 'format'), today(run));
}

/** Reads into an `out` parameter; false for what .NET refuses. */
export function attempt(result: Ref, otherwise: Value, read: () => Value): boolean {
  result.value = otherwise;
  try {
    result.value = read();
    return true;
  } catch (error) {
    if (error instanceof NetException) return false;
    throw error;
  }
}

const checkKind = (kind: number): Kind => {
  if (kind < 0 || kind > 2) throw invalidArgument('Invalid DateTimeKind value.', 'kind');
  return kind as Kind;
};

/** Constructors of parts, with a kind or without. */
const constructors: NonNullable<TypeDeclaration['members']> = Object.fromEntries(
  [3, 6, 7].flatMap((count) => {
    const types = Array.from({ length: count }, () => 'int').join(', ');
    const make = (...parts: number[]) => new DateTimeValue(ticksOfParts(...(parts as [number, number, number])));
    const makeOfKind = (...parts: number[]) =>
      new DateTimeValue(
        ticksOfParts(...(parts.slice(0, count) as [number, number, number])),
        checkKind(parts[count] ?? 0),
      );
    return count === 3
      ? [[`new(${types})`, make]]
      : [
          [`new(${types})`, make],
          [`new(${types}, DateTimeKind)`, makeOfKind],
        ];
  }),
);

export const dateTimeType = declareType({
  name: 'System.DateTime',
  kind: 'struct',
  instances: DateTimeValue,
  bases: ['ValueType', 'IComparable', 'IFormattable', 'IConvertible', 'IComparable<DateTime>', 'IEquatable<DateTime>'],
  members: {
    'static DateTime MinValue { get; }': () => DateTimeValue.minimum,
    'static DateTime MaxValue { get; }': () => DateTimeValue.maximum,
    'static DateTime UnixEpoch { get; }': () => new DateTimeValue(ticksOfParts(1970, 1, 1), utc),
    'static DateTime Now { get; }'(this: Run) {
      return now(this, local);
    },
    'static DateTime UtcNow { get; }'(this: Run) {
      return now(this, utc);
    },
    'static DateTime Today { get; }'(this: Run) {
      return new DateTimeValue(today(this), local);
    },
    'new(long)': (ticks: bigint) => new DateTimeValue(ticks),
    'new(long, DateTimeKind)': (ticks: bigint, kind: number) => new DateTimeValue(ticks, checkKind(kind)),
    ...constructors,
    'static int DaysInMonth(int, int)': (year: number, month: number) => {
      if (month < 1 || month > 12) throw outOfRange('month', 'Month must be between one and twelve.');
      if (year < 1 || year > 9999) throw outOfRange('year', 'Year must be between 1 and 9999.');
      return daysInMonth(year, month);
    },
    'static bool IsLeapYear(int)': (year: number) => {
      if (year < 1 || year > 9999) throw outOfRange('year', 'Year must be between 1 and 9999.');
      return isLeapYear(year);
    },
    'static DateTime SpecifyKind(DateTime, DateTimeKind)': ({ ticks }: DateTimeValue, kind: number) =>
      new DateTimeValue(ticks, checkKind(kind)),
    'static DateTime Parse(string)'(this: Run, text: string | null) {
      return parse(this, text);
    },
    'static DateTime Parse(string, IFormatProvider)'(this: Run, text: string | null) {
      return parse(this, text);
    },
    'static bool TryParse(string, out DateTime)'(this: Run, text: string | null, result: Ref) {
      return attempt(result, DateTimeValue.minimum, () => parse(this, text));
    },
    'static DateTime ParseExact(string, string, IFormatProvider)'(
      this: Run,
      text: string | null,
      format: string | null,
    ) {
      return asValue(readDateExact(required(text, 's'), required(format, 'format'), today(this)));
    },
    'static DateTime Parse(string, IFormatProvider, DateTimeStyles)'(
      this: Run,
      text: string | null,
      _: Value,
      style: number,
    ) {
      return styled(readDate(required(text, 's'), today(this)), style);
    },
    'static bool TryParse(string, IFormatProvider, DateTimeStyles, out DateTime)'(
      this: Run,
      text: string | null,
      _: Value,
      style: number,
      result: Ref,
    ) {
      return attempt(result, DateTimeValue.minimum, () => styled(readDate(required(text, 's'), today(this)), style));
    },
    'static DateTime ParseExact(string, string, IFormatProvider, DateTimeStyles)'(
      this: Run,
      text: string | null,
      format: string | null,
      _: Value,
      style: number,
    ) {
      return styled(exactly(this, text, format, style), style);
    },
    'static bool TryParseExact(string, string, IFormatProvider, DateTimeStyles, out DateTime)'(
      this: Run,
      text: string | null,
      format: string | null,
      _: Value,
      style: number,
      result: Ref,
    ) {
      return attempt(result, DateTimeValue.minimum, () => styled(exactly(this, text, format, style), style));
    },
    ...partMembers,
    'DateTime Date { get; }': ({ ticks, kind }: DateTimeValue) => new DateTimeValue(dayOf(ticks), kind),
    'DateTimeKind Kind { get; }': ({ kind }: DateTimeValue) => kind,
    'DateTime ToUniversalTime()': ({ ticks }: DateTimeValue) => new DateTimeValue(ticks, utc),
    'DateTime ToLocalTime()': ({ ticks }: DateTimeValue) => new DateTimeValue(ticks, local),
    'bool IsDaylightSavingTime()': () => false,
    ...addMembers<DateTimeValue>('DateTime', ({ kind }, ticks) => new DateTimeValue(ticks, kind)),
    'TimeSpan Subtract(DateTime)': (a: DateTimeValue, b: DateTimeValue) => new TimeSpanValue(a.ticks - b.ticks),
    'static TimeSpan operator -(DateTime, DateTime)': (a: DateTimeValue, b: DateTimeValue) =>
      new TimeSpanValue(a.ticks - b.ticks),
    'string ToShortDateString()': (value: DateTimeValue) => value.toFormat(undefined as never, 'd'),
    'string ToLongDateString()': (value: DateTimeValue) => value.toFormat(undefined as never, 'D'),
    'string ToShortTimeString()': (value: DateTimeValue) => value.toFormat(undefined as never, 't'),
    'string ToLongTimeString()': (value: DateTimeValue) => value.toFormat(undefined as never, 'T'),
    ...timeComparisons('DateTime'),
    ...formatMembers('DateTime'),
  },
});
