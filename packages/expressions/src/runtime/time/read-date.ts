import { trim } from '../characters.ts';
import { exception, type NetException, UnsupportedError } from '../exception.ts';
import {
  dayNames,
  monthNames,
  partsOf,
  ticksOfDate,
  ticksOfTime,
  ticksPerDay,
  ticksPerHour,
  ticksPerMinute,
} from './calendar.ts';

/** A date that was read; the offset is undefined if the text has none. */
export interface ReadDate {
  readonly ticks: bigint;
  readonly offset: bigint | undefined;
  /** The zone is `Z`. */
  readonly isUtc: boolean;
}

const invalid = (text: string): NetException =>
  exception('FormatException', `String '${text}' was not recognized as a valid DateTime.`);
const impossible = (text: string): NetException =>
  exception(
    'FormatException',
    `The DateTime represented by the string '${text}' is not supported in calendar 'System.Globalization.GregorianCalendar'.`,
  );

const months = '(?<name>[a-z]{3,9})\\.?';
const day = '(?<day>\\d{1,2})';
const year = '(?<year>\\d{4})';
const weekday = '(?:(?<weekday>[a-z]{3,9}),?\\s+)?';
const time =
  '(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,](?<fraction>\\d+))?)?(?:\\s*(?<half>[ap]m))?';
const zone = '(?:\\s*(?<zone>z|gmt|[+-]\\d{1,2}(?::?\\d{2})?))?';

/** The forms of dates that are read; each may have a time and a zone. */
const dates = [
  `${year}(?<sign>[-/])(?<month>\\d{1,2})\\k<sign>${day}`,
  `${year}[-/](?<month>\\d{1,2})`,
  `${weekday}(?<month>\\d{1,2})(?<sign>[-/])${day}\\k<sign>(?<year>\\d{4}|\\d{2})`,
  `${weekday}${day}[- ]+${months}[-, ]+${year}`,
  `${weekday}${months}[- ]+${day}(?:,\\s*|\\s+)${year}`,
  `${year}[- ]+${months}[- ]+${day}`,
].map((form) => new RegExp(`^${form}(?:(?:t|\\s+)${time})?${zone}$`, 'i'));

/** No digits, a number alone, parts of a time: texts that .NET refuses too. */
const others = [/^\D*$/, /^\d+(t\d+)?z?$/i, /^\d{4}-\d{1,2}-\d{1,2}(t|\s+)\d{0,2}$/i, /\.\s*z?$/i, /\d\s+utc$/i];

const timeOnly = new RegExp(`^${time}${zone}$`, 'i');
const words = /^(?:am|pm|t|z|gmt|a|p)$/i;
const isName = (names: readonly string[], word: string): boolean => indexOfName(names, word) >= 0;

/** The index of a name, or of its first three letters. */
export function indexOfName(names: readonly string[], word: string): number {
  const wanted = word.toLowerCase();
  return names.findIndex((name) => name.toLowerCase() === wanted || name.slice(0, 3).toLowerCase() === wanted);
}

/**
 * Reads a date in the usual forms, as `DateTime.Parse` does in the invariant culture.
 *
 * @param today the current date, of a text that is only a time
 * @throws FormatException
 * @throws UnsupportedError for other forms, which .NET may read
 */
export function readDate(text: string, today: bigint): ReadDate {
  const bare = trim(text, 'both');
  for (const form of dates) {
    const groups = form.exec(bare)?.groups;
    if (groups) return readGroups(text, groups, undefined);
  }
  const groups = timeOnly.exec(bare)?.groups;
  if (groups) return readGroups(text, groups, today);
  const unknown = [...text.matchAll(/[\p{L}_]+/gu)].find(
    ([word]) => !words.test(word) && !isName(monthNames, word) && !isName(dayNames, word) && !/^utc$/i.test(word),
  );
  if (unknown)
    throw exception(
      'FormatException',
      `The string '${text}' was not recognized as a valid DateTime. There is an unknown word starting at index '${unknown.index}'.`,
    );
  if (others.some((form) => form.test(bare))) throw invalid(text);
  throw new UnsupportedError(`Reading a date in the form of "${text}" is not supported`);
}

type Groups = Record<string, string | undefined>;

function readGroups(text: string, groups: Groups, today: bigint | undefined): ReadDate {
  const date = today ?? ticksOfDate(yearOf(groups.year ?? ''), monthOf(groups), Number(groups.day ?? 1));
  if (date === undefined) throw invalid(text);
  const clock = clockOf(groups);
  if (clock === undefined) throw impossible(text);
  const { weekday: name } = groups;
  if (name !== undefined) {
    if (!isName(dayNames, name)) throw invalid(text);
    if (indexOfName(dayNames, name) !== partsOf(date).dayOfWeek)
      throw exception(
        'FormatException',
        `String '${text}' was not recognized as a valid DateTime because the day of week was incorrect.`,
      );
  }
  return {
    ticks: date + clock,
    offset: groups.zone === undefined ? undefined : offsetOf(text, groups.zone),
    isUtc: /^(z|gmt)$/i.test(groups.zone ?? ''),
  };
}

const monthOf = ({ month, name }: Groups): number => (name ? indexOfName(monthNames, name) + 1 : Number(month));

/** Years of two digits are those up to 2049. */
export function yearOf(digits: string): number {
  const value = Number(digits);
  return digits.length > 2 ? value : value > 49 ? value + 1900 : value + 2000;
}

function clockOf({ hour, minute, second, fraction, half }: Groups): bigint | undefined {
  if (hour === undefined) return 0n;
  const hours = hourOf(Number(hour), half);
  const ticks = hours === undefined ? undefined : ticksOfTime(hours, Number(minute), Number(second ?? 0));
  return ticks === undefined ? undefined : ticks + fractionOf(fraction ?? '');
}

/** The hour of a day of a clock with 12 hours; undefined if it is none. */
export function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour > 12) return /^p/i.test(half) && hour < 24 ? hour : undefined;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** Ticks of a fraction of a second: seven digits, rounded. */
export function fractionOf(digits: string): bigint {
  const ticks = BigInt(digits.slice(0, 7).padEnd(7, '0'));
  return (digits[7] ?? '0') >= '5' ? ticks + 1n : ticks;
}

/** Ticks of `Z`, `+2`, `+02:00` or `+0200`. */
export function offsetOf(text: string, zoneText: string): bigint {
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zoneText) ?? [];
  if (sign === undefined) return 0n;
  const size = BigInt(hours ?? 0) * ticksPerHour + BigInt(minutes ?? 0) * ticksPerMinute;
  if (Number(minutes ?? 0) > 59) throw invalid(text);
  if (size > 14n * ticksPerHour)
    throw exception(
      'FormatException',
      `The time zone offset of string '${text}' must be within plus or minus 14 hours.`,
    );
  return sign === '-' ? -size : size;
}

/** The start of a day. */
export const dayOf = (ticks: bigint): bigint => ticks - (ticks % ticksPerDay);
