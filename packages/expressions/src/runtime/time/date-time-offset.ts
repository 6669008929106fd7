import { invalidArgument, outOfRange } from '../errors.ts';
import { hashOfLong } from '../hash.ts';
import type { Run } from '../run.ts';
import { maximumTicks, ticksPerHour, ticksPerMinute } from './calendar.ts';
import { formatDate } from './date-format.ts';

/** `DateTimeOffset`. */
export class DateTimeOffsetValue {
  /** The ticks of the clock. */
  readonly ticks: bigint;
  readonly offset: bigint;
  constructor(ticks: bigint, offset: bigint) {
    if (offset % ticksPerMinute !== 0n) throw invalidArgument('Offset must be specified in whole minutes.', 'offset');
    if (offset > 14n * ticksPerHour || offset < -14n * ticksPerHour)
      throw outOfRange('offset', 'Offset must be within plus or minus 14 hours.');
    const utc = ticks - offset;
    if (utc < 0n || utc > maximumTicks)
      throw outOfRange(
        'offset',
        'The UTC time represented when the offset is applied must be between year 0 and 10,000.',
      );
    this.ticks = ticks;
    this.offset = offset;
  }
  static readonly minimum = new DateTimeOffsetValue(0n, 0n);
  static readonly maximum = new DateTimeOffsetValue(maximumTicks, 0n);
  static readonly defaultOf = (): DateTimeOffsetValue => DateTimeOffsetValue.minimum;

  get utcTicks(): bigint {
    return this.ticks - this.offset;
  }
  toText(): string {
    return this.#format(null);
  }
  toFormat(_: Run, format: string | null): string {
    return this.#format(format);
  }
  equals(other: unknown): boolean {
    return other instanceof DateTimeOffsetValue && other.utcTicks === this.utcTicks;
  }
  hash(): number {
    return hashOfLong(this.utcTicks);
  }
  compareTo(other: unknown): number {
    if (!(other instanceof DateTimeOffsetValue)) throw invalidArgument('Object must be of type DateTimeOffset.');
    return this.utcTicks < other.utcTicks ? -1 : this.utcTicks > other.utcTicks ? 1 : 0;
  }
  #format(format: string | null): string {
    return formatDate({ ticks: this.ticks, kind: 0, offset: this.offset }, format);
  }
}
