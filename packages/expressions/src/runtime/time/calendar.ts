/** Ticks of 100 nanoseconds. */
export const ticksPerMillisecond = 10_000n;
export const ticksPerSecond = 10_000_000n;
export const ticksPerMinute = 600_000_000n;
export const ticksPerHour = 36_000_000_000n;
export const ticksPerDay = 864_000_000_000n;

/** The last tick of the year 9999. */
export const maximumTicks = 3_155_378_975_999_999_999n;
/** 1970. */
export const unixEpoch = 621_355_968_000_000_000n;

const millisecondsPerDay = 86_400_000;
/** Days from the year 1 to 1970. */
const epochDays = 719_162;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Ticks of the start of a day; undefined if there is no such day. */
export function ticksOfDate(year: number, month: number, day: number): bigint | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return BigInt(date.getTime() / millisecondsPerDay + epochDays) * ticksPerDay;
}

/** Ticks of a time of day; undefined if there is no such time. */
export function ticksOfTime(hour: number, minute: number, second: number): bigint | undefined {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return undefined;
  return BigInt(hour * 3600 + minute * 60 + second) * ticksPerSecond;
}

/** The parts of a point in time. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Sunday is 0. */
  readonly dayOfWeek: number;
  readonly dayOfYear: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Ticks in the second. */
  readonly fraction: number;
}

export function partsOf(ticks: bigint): DateParts {
  const days = Number(ticks / ticksPerDay);
  const date = new Date((days - epochDays) * millisecondsPerDay);
  const seconds = Number((ticks % ticksPerDay) / ticksPerSecond);
  const start = new Date(0);
  start.setUTCFullYear(date.getUTCFullYear(), 0, 1);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    dayOfWeek: date.getUTCDay(),
    dayOfYear: (date.getTime() - start.getTime()) / millisecondsPerDay + 1,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: Number(ticks % ticksPerSecond),
  };
}

export const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
