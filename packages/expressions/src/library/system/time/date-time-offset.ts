import { invalidArgument, outOfRange, required } from '../../../runtime/errors.ts';
import type { Run } from '../../../runtime/run.ts';
import { ticksPerMillisecond, ticksPerSecond, unixEpoch } from '../../../runtime/time/calendar.ts';
import { DateTimeValue, local, now, unspecified, utc } from '../../../runtime/time/date-time.ts';
import { DateTimeOffsetValue } from '../../../runtime/time/date-time-offset.ts';
import { dayOf, type ReadDate, readDate } from '../../../runtime/time/read-date.ts';
import { readDateExact } from '../../../runtime/time/read-date-exact.ts';
import { TimeSpanValue } from '../../../runtime/time/time-span.ts';
import type { Ref } from '../../../runtime/values.ts';
import { declareType } from '../../../types/declare.ts';
import { formatMembers, namesake } from '../formatting.ts';
import { dateStyle } from '../globalization.ts';
import { timeComparisons } from './comparisons.ts';
import { attempt, ticksOfParts, today } from './date-time.ts';
import { addMembers, partMembers } from './parts.ts';

const asValue = ({ ticks, offset }: ReadDate): DateTimeOffsetValue => new DateTimeOffsetValue(ticks, offset ?? 0n);

const parse = (run: Run, text: string | null): DateTimeOffsetValue =>
  asValue(readDate(required(text, 'input'), today(run)));

/** Division towards minus infinity. */
const floor = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by;

/** The `DateTimeOffset` of units since 1970. */
function fromUnix(count: bigint, unit: bigint, parameter: string): DateTimeOffsetValue {
  const least = floor(-unixEpoch, unit);
  const most = floor(3_155_378_975_999_999_999n - unixEpoch, unit);
  if (count < least || count > most)
    throw outOfRange(parameter, `Valid values are between ${least} and ${most}, inclusive.`);
  return new DateTimeOffsetValue(unixEpoch + count * unit, 0n);
}

/** The offset of a `DateTime` must be the one of its kind. */
function ofDateTime({ ticks, kind }: DateTimeValue, { ticks: offset }: TimeSpanValue): DateTimeOffsetValue {
  if (kind === utc && offset !== 0n)
    throw invalidArgument('The UTC Offset for Utc DateTime instances must be 0.', 'offset');
  if (kind === local && offset !== 0n)
    throw invalidArgument(
      'The UTC Offset of the local dateTime parameter does not match the offset argument.',
      'offset',
    );
  return new DateTimeOffsetValue(ticks, offset);
}

const fromLocal = ({ ticks }: DateTimeValue): DateTimeOffsetValue => new DateTimeOffsetValue(ticks, 0n);
const atOffset = (value: DateTimeOffsetValue, offset: bigint): DateTimeOffsetValue =>
  new DateTimeOffsetValue(value.utcTicks + offset, offset);
const difference = (a: DateTimeOffsetValue, b: DateTimeOffsetValue): TimeSpanValue =>
  new TimeSpanValue(a.utcTicks - b.utcTicks);
const current = (run: Run): DateTimeOffsetValue => fromLocal(now(run, utc));

export const dateTimeOffsetType = declareType({
  name: 'System.DateTimeOffset',
  kind: 'struct',
  instances: DateTimeOffsetValue,
  bases: ['ValueType', 'IComparable', 'IFormattable', 'IComparable<DateTimeOffset>', 'IEquatable<DateTimeOffset>'],
  members: {
    'static DateTimeOffset MinValue { get; }': () => DateTimeOffsetValue.minimum,
    'static DateTimeOffset MaxValue { get; }': () => DateTimeOffsetValue.maximum,
    'static DateTimeOffset UnixEpoch { get; }': () => new DateTimeOffsetValue(unixEpoch, 0n),
    'static DateTimeOffset Now { get; }'(this: Run) {
      return current(this);
    },
    'static DateTimeOffset UtcNow { get; }'(this: Run) {
      return current(this);
    },
    'new(DateTime)': fromLocal,
    'new(DateTime, TimeSpan)': ofDateTime,
    'new(long, TimeSpan)': (ticks: bigint, offset: TimeSpanValue) => new DateTimeOffsetValue(ticks, offset.ticks),
    'new(int, int, int, int, int, int, TimeSpan)': (...parts: unknown[]) =>
      new DateTimeOffsetValue(
        ticksOfParts(...(parts.slice(0, 6) as [number, number, number])),
        (parts[6] as TimeSpanValue).ticks,
      ),
    'new(int, int, int, int, int, int, int, TimeSpan)': (...parts: unknown[]) =>
      new DateTimeOffsetValue(
        ticksOfParts(...(parts.slice(0, 7) as [number, number, number])),
        (parts[7] as TimeSpanValue).ticks,
      ),
    'static DateTimeOffset FromUnixTimeSeconds(long)': (count: bigint) => fromUnix(count, ticksPerSecond, 'seconds'),
    'static DateTimeOffset FromUnixTimeMilliseconds(long)': (count: bigint) =>
      fromUnix(count, ticksPerMillisecond, 'milliseconds'),
    'static DateTimeOffset Parse(string)'(this: Run, text: string | null) {
      return parse(this, text);
    },
    'static DateTimeOffset Parse(string, IFormatProvider)'(this: Run, text: string | null) {
      return parse(this, text);
    },
    'static bool TryParse(string, out DateTimeOffset)'(this: Run, text: string | null, result: Ref) {
      return attempt(result, DateTimeOffsetValue.minimum, () => parse(this, text));
    },
    'static DateTimeOffset ParseExact(string, string, IFormatProvider)'(
      this: Run,
      text: string | null,
      format: string | null,
    ) {
      return asValue(readDateExact(required(text, 'input'), required(format, 'format'), today(this)));
    },
    'static DateTimeOffset Parse(string, IFormatProvider, DateTimeStyles)'(
      this: Run,
      text: string | null,
      _: unknown,
      style: number,
    ) {
      const value = parse(this, text);
      return (style & dateStyle.AdjustToUniversal) !== 0 ? atOffset(value, 0n) : value;
    },
    'static bool TryParse(string, IFormatProvider, DateTimeStyles, out DateTimeOffset)'(
      this: Run,
      text: string | null,
      _: unknown,
      style: number,
      result: Ref,
    ) {
      return attempt(result, DateTimeOffsetValue.minimum, () => {
        const value = parse(this, text);
        return (style & dateStyle.AdjustToUniversal) !== 0 ? atOffset(value, 0n) : value;
      });
    },
    'long ToUnixTimeSeconds()': (value: DateTimeOffsetValue) => floor(value.utcTicks - unixEpoch, ticksPerSecond),
    'long ToUnixTimeMilliseconds()': (value: DateTimeOffsetValue) =>
      floor(value.utcTicks - unixEpoch, ticksPerMillisecond),
    ...partMembers,
    'DateTime Date { get; }': ({ ticks }: DateTimeOffsetValue) => new DateTimeValue(dayOf(ticks)),
    [namesake('DateTime')]: ({ ticks }: DateTimeOffsetValue) => new DateTimeValue(ticks, unspecified),
    'DateTime UtcDateTime { get; }': ({ utcTicks }: DateTimeOffsetValue) => new DateTimeValue(utcTicks, utc),
    'DateTime LocalDateTime { get; }': ({ utcTicks }: DateTimeOffsetValue) => new DateTimeValue(utcTicks, local),
    'TimeSpan Offset { get; }': ({ offset }: DateTimeOffsetValue) => new TimeSpanValue(offset),
    'long UtcTicks { get; }': ({ utcTicks }: DateTimeOffsetValue) => utcTicks,
    'DateTimeOffset ToUniversalTime()': (value: DateTimeOffsetValue) => atOffset(value, 0n),
    'DateTimeOffset ToLocalTime()': (value: DateTimeOffsetValue) => atOffset(value, 0n),
    'DateTimeOffset ToOffset(TimeSpan)': (value: DateTimeOffsetValue, span: TimeSpanValue) =>
      atOffset(value, span.ticks),
    ...addMembers<DateTimeOffsetValue>('DateTimeOffset', ({ offset }, ticks) => new DateTimeOffsetValue(ticks, offset)),
    'TimeSpan Subtract(DateTimeOffset)': difference,
    'static TimeSpan operator -(DateTimeOffset, DateTimeOffset)': difference,
    'static implicit operator DateTimeOffset(DateTime)': fromLocal,
    'bool EqualsExact(DateTimeOffset)': (a: DateTimeOffsetValue, b: DateTimeOffsetValue) =>
      a.ticks === b.ticks && a.offset === b.offset,
    ...timeComparisons('DateTimeOffset'),
    ...formatMembers('DateTimeOffset'),
  },
});
