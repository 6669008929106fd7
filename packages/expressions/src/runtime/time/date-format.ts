import { exception } from '../exception.ts';
import { type DateParts, dayNames, monthNames, partsOf, ticksPerHour, ticksPerMinute } from './calendar.ts';

/** A point in time to write: with an offset, or with a kind. */
export interface DateToWrite {
  readonly ticks: bigint;
  readonly kind: number;
  readonly offset?: bigint;
}

const invalid = () => exception('FormatException', 'Input string was not in a correct format.');

/** Standard formats of the invariant culture. */
export const standardDates: Readonly<Record<string, string>> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  m: 'MMMM dd',
  M: 'MMMM dd',
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  t: 'HH:mm',
  T: 'HH:mm:ss',
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
  U: 'dddd, dd MMMM yyyy HH:mm:ss',
  y: 'yyyy MMMM',
  Y: 'yyyy MMMM',
};

/**
 * The text of a date in the invariant culture.
 *
 * @throws FormatException
 */
export function formatDate(date: DateToWrite, format: string | null): string {
  const isOffset = date.offset !== undefined;
  const asked = format || (isOffset ? 'MM/dd/yyyy HH:mm:ss zzz' : 'G');
  if (asked.length > 1) return custom(date, asked);
  const standard = standardDates[asked];
  if (!standard || (asked === 'U' && isOffset)) throw invalid();
  const isUtc = isOffset && /[rRu]/.test(asked);
  return custom(isUtc ? { ...date, ticks: date.ticks - (date.offset ?? 0n) } : date, standard);
}

const token = /'([^']*)('?)|"([^"]*)("?)|\\([\s\S]?)|%([^%]?)|d+|f+|F+|g+|h+|H+|K|m+|M+|s+|t+|y+|z+|[\s\S]/g;

function custom(date: DateToWrite, format: string): string {
  const parts = partsOf(date.ticks);
  let text = '';
  for (const [one, single, singleEnd, double, doubleEnd, escaped, only] of format.matchAll(token)) {
    if (single !== undefined || double !== undefined) {
      if (!singleEnd && !doubleEnd) throw invalid();
      text += single ?? double;
    } else if (escaped !== undefined || only !== undefined) {
      if (!escaped && !only) throw invalid();
      text += escaped ?? specifier(date, parts, only ?? '');
    } else if (/^F/.test(one)) {
      const part = specifier(date, parts, one);
      // Without digits, the point before them goes too.
      text = part === '' && text.endsWith('.') ? text.slice(0, -1) : text + part;
    } else text += specifier(date, parts, one);
  }
  return text;
}

const pad = (value: number, width: number): string => value.toString().padStart(width, '0');

function specifier(date: DateToWrite, parts: DateParts, one: string): string {
  const { length } = one;
  const two = Math.min(length, 2);
  switch (one[0]) {
    case 'd':
      return length <= 2 ? pad(parts.day, length) : short(dayNames[parts.dayOfWeek] ?? '', length);
    case 'M':
      return length <= 2 ? pad(parts.month, length) : short(monthNames[parts.month - 1] ?? '', length);
    case 'y':
      return length <= 2 ? pad(parts.year % 100, length) : pad(parts.year, length);
    case 'H':
      return pad(parts.hour, two);
    case 'h':
      return pad(parts.hour % 12 || 12, two);
    case 'm':
      return pad(parts.minute, two);
    case 's':
      return pad(parts.second, two);
    case 'f':
    case 'F': {
      if (length > 7) throw invalid();
      const digits = pad(parts.fraction, 7).slice(0, length);
      return one.startsWith('f') ? digits : digits.replace(/0+$/, '');
    }
    case 't':
      return (parts.hour < 12 ? 'AM' : 'PM').slice(0, length);
    case 'g':
      return 'A.D.';
    case 'z':
      return offsetText(date.offset ?? 0n, length);
    case 'K':
      return date.offset !== undefined ? offsetText(date.offset, 3) : (['', 'Z', '+00:00'][date.kind] ?? '');
    default:
      return one;
  }
}

const short = (name: string, length: number): string => (length === 3 ? name.slice(0, 3) : name);

/** `+1`, `+01` or `+01:00`. */
function offsetText(offset: bigint, length: number): string {
  const size = offset < 0n ? -offset : offset;
  const hours = pad(Number(size / ticksPerHour), length === 1 ? 1 : 2);
  const minutes = length > 2 ? `:${pad(Number((size % ticksPerHour) / ticksPerMinute), 2)}` : '';
  return (offset < 0n ? '-' : '+') + hours + minutes;
}
