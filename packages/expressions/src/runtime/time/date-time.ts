import { invalidArgument, outOfRange } from '../errors.ts';
import { hashOfLong } from '../hash.ts';
import type { Run } from '../run.ts';
import { daysInMonth, maximumTicks, partsOf, ticksOfDate, ticksPerDay, unixEpoch } from './calendar.ts';
import { formatDate } from './date-format.ts';

/** `DateTimeKind`. The zone of the machine is UTC, so that local times are those of UTC. */
export type Kind = 0 | 1 | 2;
export const unspecified = 0;
export const utc = 1;
export const local = 2;

/** `DateTime`. */
export class DateTimeValue {
  readonly ticks: bigint;
  readonly kind: Kind;
  constructor(ticks: bigint, kind: Kind = unspecified) {
    if (ticks < 0n || ticks > maximumTicks)
      throw outOfRange('value', 'The added or subtracted value results in an un-representable DateTime.');
    this.ticks = ticks;
    this.kind = kind;
  }
  static readonly minimum = new DateTimeValue(0n);
  static readonly maximum = new DateTimeValue(maximumTicks);
  static readonly defaultOf = (): DateTimeValue => DateTimeValue.minimum;

  toText(): string {
    return formatDate({ ticks: this.ticks, kind: this.kind }, null);
  }
  toFormat(_: Run, format: string | null): string {
    return formatDate({ ticks: this.ticks, kind: this.kind }, format);
  }
  equals(other: unknown): boolean {
    return other instanceof DateTimeValue && other.ticks === this.ticks;
  }
  hash(): number {
    return hashOfLong(this.ticks);
  }
  compareTo(other: unknown): number {
    if (!(other instanceof DateTimeValue)) throw invalidArgument('Object must be of type DateTime.');
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
}

/** Milliseconds since 1970 as ticks. */
export const ticksOfMilliseconds = (milliseconds: number): bigint =>
  unixEpoch + BigInt(Math.floor(milliseconds * 10_000));

/** The current time. */
export const now = (run: Run, kind: Kind): DateTimeValue =>
  new DateTimeValue(ticksOfMilliseconds(run.host.now()), kind);

/** Ticks of a number of units, as `AddDays(double)` computes it. */
export function ticksOfUnits(count: number, ticksPerUnit: bigint): bigint {
  if (!(Math.abs(count) <= Number(maximumTicks / ticksPerUnit)))
    throw outOfRange('value', 'Value to add was out of range.');
  const whole = Math.trunc(count);
  return BigInt(whole) * ticksPerUnit + BigInt(Math.trunc((count - whole) * Number(ticksPerUnit)));
}

/** Ticks with the date moved by months; the day is the last of its month at most. */
export function addMonths(ticks: bigint, months: number): bigint {
  if (months < -120_000 || months > 120_000) throw outOfRange('months', 'Months value must be between +/-120000.');
  const { year, month, day } = partsOf(ticks);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  if (newYear < 1 || newYear > 9999)
    throw outOfRange('months', 'The added or subtracted value results in an un-representable DateTime.');
  const date = ticksOfDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))) ?? 0n;
  return date + (ticks % ticksPerDay);
}
