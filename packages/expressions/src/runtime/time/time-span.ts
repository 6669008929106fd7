import { invalidArgument } from '../errors.ts';
import { exception } from '../exception.ts';
import { hashOfLong } from '../hash.ts';
import type { Run } from '../run.ts';
import { formatTimeSpan } from './time-span-format.ts';

const minimum = -(2n ** 63n);
const maximum = 2n ** 63n - 1n;

/** `TimeSpan`. */
export class TimeSpanValue {
  readonly ticks: bigint;
  constructor(ticks: bigint) {
    if (ticks < minimum || ticks > maximum)
      throw exception('OverflowException', 'TimeSpan overflowed because the duration is too long.');
    this.ticks = ticks;
  }
  static readonly zero = new TimeSpanValue(0n);
  static readonly minimum = new TimeSpanValue(minimum);
  static readonly maximum = new TimeSpanValue(maximum);
  static readonly defaultOf = (): TimeSpanValue => TimeSpanValue.zero;

  toText(): string {
    return formatTimeSpan(this.ticks, null);
  }
  toFormat(_: Run, format: string | null): string {
    return formatTimeSpan(this.ticks, format);
  }
  equals(other: unknown): boolean {
    return other instanceof TimeSpanValue && other.ticks === this.ticks;
  }
  hash(): number {
    return hashOfLong(this.ticks);
  }
  compareTo(other: unknown): number {
    if (!(other instanceof TimeSpanValue)) throw invalidArgument('Object must be of type TimeSpan.');
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
}

/** A number of units of ticks, as `TimeSpan.FromSeconds(double)` computes it: without a fraction of a tick. */
export function timeSpanOf(count: number, ticksPerUnit: bigint): TimeSpanValue {
  if (Number.isNaN(count)) throw invalidArgument('TimeSpan does not accept floating point Not-a-Number values.');
  const ticks = count * Number(ticksPerUnit);
  if (ticks === 2 ** 63) return TimeSpanValue.maximum;
  if (!(Math.abs(ticks) <= 2 ** 63))
    throw exception('OverflowException', 'TimeSpan overflowed because the duration is too long.');
  return new TimeSpanValue(BigInt(Math.trunc(ticks)));
}
