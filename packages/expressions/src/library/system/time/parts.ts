import {
  type DateParts,
  partsOf,
  ticksPerDay,
  ticksPerHour,
  ticksPerMillisecond,
  ticksPerMinute,
  ticksPerSecond,
} from '../../../runtime/time/calendar.ts';
import { addMonths, ticksOfUnits } from '../../../runtime/time/date-time.ts';
import { TimeSpanValue } from '../../../runtime/time/time-span.ts';
import type { TypeDeclaration } from '../../../types/declare.ts';
import { namesake } from '../formatting.ts';

interface Clock {
  readonly ticks: bigint;
}

const partNames: Readonly<Record<string, keyof DateParts>> = {
  Year: 'year',
  Month: 'month',
  Day: 'day',
  DayOfYear: 'dayOfYear',
  Hour: 'hour',
  Minute: 'minute',
  Second: 'second',
};

/** The parts of a date: properties of `DateTime` and `DateTimeOffset`. */
export const partMembers: NonNullable<TypeDeclaration['members']> = {
  ...Object.fromEntries(
    Object.entries(partNames).map(([name, part]) => [
      `int ${name} { get; }`,
      ({ ticks }: Clock) => partsOf(ticks)[part],
    ]),
  ),
  'int Millisecond { get; }': ({ ticks }: Clock) => Number((ticks % ticksPerSecond) / ticksPerMillisecond),
  'int Microsecond { get; }': ({ ticks }: Clock) => Number((ticks / 10n) % 1000n),
  [namesake('DayOfWeek')]: ({ ticks }: Clock) => partsOf(ticks).dayOfWeek,
  'long Ticks { get; }': ({ ticks }: Clock) => ticks,
  'TimeSpan TimeOfDay { get; }': ({ ticks }: Clock) => new TimeSpanValue(ticks % ticksPerDay),
};

const units: Readonly<Record<string, bigint>> = {
  Days: ticksPerDay,
  Hours: ticksPerHour,
  Minutes: ticksPerMinute,
  Seconds: ticksPerSecond,
  Milliseconds: ticksPerMillisecond,
};

/** `AddDays` and the like. `moved` makes the result of ticks. */
export function addMembers<T extends Clock>(
  name: string,
  moved: (value: T, ticks: bigint) => T,
): NonNullable<TypeDeclaration['members']> {
  const add = (value: T, ticks: bigint): T => moved(value, value.ticks + ticks);
  return {
    ...Object.fromEntries(
      Object.entries(units).map(([unit, ticks]) => [
        `${name} Add${unit}(double)`,
        (value: T, count: number) => add(value, ticksOfUnits(count, ticks)),
      ]),
    ),
    [`${name} AddTicks(long)`]: add,
    [`${name} AddMonths(int)`]: (value: T, months: number) => moved(value, addMonths(value.ticks, months)),
    [`${name} AddYears(int)`]: (value: T, years: number) => moved(value, addMonths(value.ticks, years * 12)),
    [`${name} Add(TimeSpan)`]: (value: T, span: TimeSpanValue) => add(value, span.ticks),
    [`${name} Subtract(TimeSpan)`]: (value: T, span: TimeSpanValue) => add(value, -span.ticks),
    [`static ${name} operator +(${name}, TimeSpan)`]: (value: T, span: TimeSpanValue) => add(value, span.ticks),
    [`static ${name} operator -(${name}, TimeSpan)`]: (value: T, span: TimeSpanValue) => add(value, -span.ticks),
  };
}
