import { outOfRange, required } from '../../../runtime/errors.ts';
import { NetException } from '../../../runtime/exception.ts';
import {
  ticksPerDay,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerMinute,
  ticksPerSecond,
} from '../../../runtime/time/calendar.ts';
import { readTimeSpan } from '../../../runtime/time/read-time-span.ts';
import { TimeSpanValue, timeSpanOf } from '../../../runtime/time/time-span.ts';
import type { Ref, Value } from '../../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../../types/declare.ts';
import { formatMembers } from '../formatting.ts';
import { timeComparisons } from './comparisons.ts';

const units: readonly [name: string, ticks: bigint, range: bigint][] = [
  ['Days', ticksPerDay, 1n << 63n],
  ['Hours', ticksPerHour, 24n],
  ['Minutes', ticksPerMinute, 60n],
  ['Seconds', ticksPerSecond, 60n],
  ['Milliseconds', ticksPerMillisecond, 1000n],
];

/** `FromDays`, `Days` and `TotalDays` of each unit. */
const unitMembers: NonNullable<TypeDeclaration['members']> = Object.fromEntries(
  units.flatMap(([name, ticks, range]) => [
    [`static TimeSpan From${name}(double)`, (count: number) => timeSpanOf(count, ticks)],
    [`int ${name} { get; }`, (value: TimeSpanValue) => Number((value.ticks / ticks) % range)],
    [`double Total${name} { get; }`, (value: TimeSpanValue) => total(name, value.ticks, ticks)],
    [`static long TicksPer${name.slice(0, -1)} { get; }`, () => ticks],
  ]),
);

/** Milliseconds are limited to those of a whole `TimeSpan`. */
function total(name: string, ticks: bigint, unit: bigint): number {
  const value = Number(ticks) / Number(unit);
  const most = 922_337_203_685_477;
  return name === 'Milliseconds' ? Math.min(Math.max(value, -most), most) : value;
}

function made(days: number, hours: number, minutes: number, seconds: number, milliseconds = 0): TimeSpanValue {
  const whole = BigInt(days) * ticksPerDay + BigInt(hours) * ticksPerHour + BigInt(minutes) * ticksPerMinute;
  const ticks = whole + BigInt(seconds) * ticksPerSecond + BigInt(milliseconds) * ticksPerMillisecond;
  if (ticks >= 1n << 63n || ticks < -(1n << 63n))
    throw outOfRange('', 'TimeSpan overflowed because the duration is too long.');
  return new TimeSpanValue(ticks);
}

const parse = (text: string | null): TimeSpanValue => new TimeSpanValue(readTimeSpan(required(text, 'input')));

function tryParse(text: string | null, result: Ref): boolean {
  result.value = TimeSpanValue.zero;
  try {
    if (text !== null) result.value = parse(text);
    return text !== null;
  } catch (error) {
    if (error instanceof NetException) return false;
    throw error;
  }
}

const add = (a: TimeSpanValue, b: TimeSpanValue): TimeSpanValue => new TimeSpanValue(a.ticks + b.ticks);
const subtract = (a: TimeSpanValue, b: TimeSpanValue): TimeSpanValue => new TimeSpanValue(a.ticks - b.ticks);
const negate = (value: TimeSpanValue): TimeSpanValue => new TimeSpanValue(-value.ticks);
/** A product is rounded to a tick, ties to even. */
const multiply = (value: TimeSpanValue, factor: number): TimeSpanValue =>
  timeSpanOf(rounded(Number(value.ticks) * factor), 1n);
const divide = (value: TimeSpanValue, divisor: number): TimeSpanValue =>
  timeSpanOf(rounded(Number(value.ticks) / divisor), 1n);
const ratio = (a: TimeSpanValue, b: TimeSpanValue): number => Number(a.ticks) / Number(b.ticks);

function rounded(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
}

export const timeSpanType = declareType({
  name: 'System.TimeSpan',
  kind: 'struct',
  instances: TimeSpanValue,
  bases: ['ValueType', 'IComparable', 'IFormattable', 'IComparable<TimeSpan>', 'IEquatable<TimeSpan>'],
  members: {
    'static TimeSpan Zero { get; }': () => TimeSpanValue.zero,
    'static TimeSpan MinValue { get; }': () => TimeSpanValue.minimum,
    'static TimeSpan MaxValue { get; }': () => TimeSpanValue.maximum,
    'new(long)': (ticks: bigint) => new TimeSpanValue(ticks),
    'new(int, int, int)': (hours: number, minutes: number, seconds: number) => made(0, hours, minutes, seconds),
    'new(int, int, int, int)': made,
    'new(int, int, int, int, int)': made,
    'static TimeSpan FromTicks(long)': (ticks: bigint) => new TimeSpanValue(ticks),
    'static TimeSpan Parse(string)': parse,
    'static TimeSpan Parse(string, IFormatProvider)': parse,
    'static bool TryParse(string, out TimeSpan)': tryParse,
    'static bool TryParse(string, IFormatProvider, out TimeSpan)': (text: string | null, _: Value, result: Ref) =>
      tryParse(text, result),
    'long Ticks { get; }': (value: TimeSpanValue) => value.ticks,
    ...unitMembers,
    'TimeSpan Add(TimeSpan)': add,
    'TimeSpan Subtract(TimeSpan)': subtract,
    'TimeSpan Negate()': negate,
    'TimeSpan Duration()': (value: TimeSpanValue) => (value.ticks < 0n ? negate(value) : value),
    'TimeSpan Multiply(double)': multiply,
    'TimeSpan Divide(double)': divide,
    'double Divide(TimeSpan)': ratio,
    'static TimeSpan operator +(TimeSpan, TimeSpan)': add,
    'static TimeSpan operator -(TimeSpan, TimeSpan)': subtract,
    'static TimeSpan operator -(TimeSpan)': negate,
    'static TimeSpan operator +(TimeSpan)': (value: TimeSpanValue) => value,
    'static TimeSpan operator *(TimeSpan, double)': multiply,
    'static TimeSpan operator *(double, TimeSpan)': (factor: number, value: TimeSpanValue) => multiply(value, factor),
    'static TimeSpan operator /(TimeSpan, double)': divide,
    'static double operator /(TimeSpan, TimeSpan)': ratio,
    ...timeComparisons('TimeSpan'),
    ...formatMembers('TimeSpan'),
  },
});
