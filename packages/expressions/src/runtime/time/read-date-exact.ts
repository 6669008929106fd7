import { exception, UnsupportedError } from '../exception.ts';
import { dayNames, monthNames, partsOf, ticksOfDate, ticksOfTime } from './calendar.ts';
import { standardDates } from './date-format.ts';
import { fractionOf, hourOf, indexOfName, offsetOf, type ReadDate, yearOf } from './read-date.ts';

const token = /'([^']*)'|"([^"]*)"|\\([\s\S])|%|d+|f+|F+|h+|H+|K|m+|M+|s+|t+|y+|z+|[\s\S]/g;
const escapeText = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const names = (all: readonly string[], isShort: boolean): string =>
  all.map((name) => (isShort ? name.slice(0, 3) : name)).join('|');

/** The pattern of a specifier, and the group it fills. */
function patternOf(one: string): [group: string, pattern: string] | undefined {
  const { length } = one;
  switch (one[0]) {
    case 'd':
      if (length <= 2) return ['day', length === 1 ? '\\d{1,2}' : '\\d{2}'];
      return ['weekday', names(dayNames, length === 3)];
    case 'M':
      if (length <= 2) return ['month', length === 1 ? '\\d{1,2}' : '\\d{2}'];
      return ['name', names(monthNames, length === 3)];
    case 'y':
      return ['year', length === 1 ? '\\d{1,2}' : `\\d{${length}}`];
    case 'H':
    case 'h':
      return ['hour', length === 1 ? '\\d{1,2}' : '\\d{2}'];
    case 'm':
      return ['minute', length === 1 ? '\\d{1,2}' : '\\d{2}'];
    case 's':
      return ['second', length === 1 ? '\\d{1,2}' : '\\d{2}'];
    case 'f':
      return ['fraction', `\\d{${length}}`];
    case 'F':
      return ['fraction', `\\d{0,${length}}`];
    case 't':
      return ['half', length === 1 ? '[ap]' : '[ap]m'];
    case 'z':
      return ['zone', length === 3 ? '[+-]\\d{1,2}:?\\d{2}' : '[+-]\\d{1,2}'];
    case 'K':
      return ['zone', 'Z|[+-]\\d{2}:?\\d{2}|'];
    case 'Z':
      return ['zone', 'Z'];
    default:
      return undefined;
  }
}

function compile(format: string): RegExp {
  const expanded = format.length === 1 ? standardDates[format] : format;
  if (!expanded) throw exception('FormatException', 'Input string was not in a correct format.');
  const seen = new Set<string>();
  let source = '';
  for (const [one, single, double, escaped] of expanded.matchAll(token)) {
    const literal = single ?? double ?? escaped;
    const specifier = literal === undefined ? patternOf(one) : undefined;
    if (one === '%' && literal === undefined) continue;
    if (!specifier) {
      source += escapeText(literal ?? one);
      continue;
    }
    const [group, pattern] = specifier;
    if (seen.has(group)) throw new UnsupportedError(`The date format ${format} has a part twice`);
    seen.add(group);
    source += `(?<${group}>${pattern})`;
  }
  return new RegExp(`^${source}$`, 'i');
}

/**
 * Reads a date in a format, as `DateTime.ParseExact` does.
 *
 * @param today the current date, of formats with a time only
 * @throws FormatException
 */
export function readDateExact(text: string, format: string, today: bigint): ReadDate {
  const failed = (): Error => exception('FormatException', `String '${text}' was not recognized as a valid DateTime.`);
  const impossible = (): Error =>
    exception(
      'FormatException',
      `The DateTime represented by the string '${text}' is not supported in calendar 'System.Globalization.GregorianCalendar'.`,
    );
  const groups = compile(format).exec(text)?.groups as Record<string, string | undefined> | undefined;
  if (!groups) throw failed();
  const { year, month, name, day, weekday, hour, minute, second, fraction, half, zone } = groups;
  const hasDate = year !== undefined || month !== undefined || name !== undefined || day !== undefined;
  const now = partsOf(today);
  const date = hasDate
    ? ticksOfDate(
        year === undefined ? now.year : yearOf(year),
        name ? indexOfName(monthNames, name) + 1 : Number(month ?? 1),
        Number(day ?? 1),
      )
    : today;
  const hours = hourOf(Number(hour ?? 0), half);
  const clock = hours === undefined ? undefined : ticksOfTime(hours, Number(minute ?? 0), Number(second ?? 0));
  if (date === undefined || clock === undefined) throw impossible();
  if (weekday && indexOfName(dayNames, weekday) !== partsOf(date).dayOfWeek)
    throw exception(
      'FormatException',
      `String '${text}' was not recognized as a valid DateTime because the day of week was incorrect.`,
    );
  return {
    ticks: date + clock + fractionOf(fraction ?? ''),
    offset: zone ? offsetOf(text, zone.replace(/^z$/i, 'Z')) : undefined,
    isUtc: /^z$/i.test(zone ?? ''),
  };
}
