import { exception } from '../exception.ts';

const invalid = () => exception('FormatException', 'Input string was not in a correct format.');

const pad = (value: number | bigint, width: number): string => value.toString().padStart(width, '0');

/**
 * The text of a `TimeSpan`: `c`, `g`, `G` or a custom format.
 *
 * @throws FormatException
 */
export function formatTimeSpan(ticks: bigint, format: string | null): string {
  const size = ticks < 0n ? -ticks : ticks;
  const sign = ticks < 0n ? '-' : '';
  const seconds = Number((size / 10_000_000n) % 86_400n);
  const parts: Parts = {
    days: Number(size / 864_000_000_000n),
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    fraction: pad(size % 10_000_000n, 7),
  };
  const rest = `${pad(parts.minutes, 2)}:${pad(parts.seconds, 2)}`;
  const fraction = parts.fraction.replace(/0+$/, '');
  switch (format || 'c') {
    case 'c':
    case 't':
    case 'T': {
      const days = parts.days > 0 ? `${parts.days}.` : '';
      return `${sign}${days}${pad(parts.hours, 2)}:${rest}${fraction && `.${parts.fraction}`}`;
    }
    case 'g': {
      const days = parts.days > 0 ? `${parts.days}:` : '';
      return `${sign}${days}${parts.hours}:${rest}${fraction && `.${fraction}`}`;
    }
    case 'G':
      return `${sign}${parts.days}:${pad(parts.hours, 2)}:${rest}.${parts.fraction}`;
    default:
      return custom(parts, format ?? '');
  }
}

interface Parts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly fraction: string;
}

const token = /'([^']*)'|"([^"]*)"|\\([\s\S])|%([^%])|d+|h+|m+|s+|f+|F+|[\s\S]/g;

function custom(parts: Parts, format: string): string {
  if (format.length < 2) throw invalid();
  let text = '';
  for (const [one, single, double, escaped, only] of format.matchAll(token))
    text += single ?? double ?? escaped ?? specifier(parts, only ?? one);
  return text;
}

function specifier({ days, hours, minutes, seconds, fraction }: Parts, one: string): string {
  const { length } = one;
  switch (one[0]) {
    case 'd':
      if (length > 8) throw invalid();
      return pad(days, length);
    case 'h':
      return two(hours, length);
    case 'm':
      return two(minutes, length);
    case 's':
      return two(seconds, length);
    case 'f':
    case 'F':
      if (length > 7) throw invalid();
      return one.startsWith('f') ? fraction.slice(0, length) : fraction.slice(0, length).replace(/0+$/, '');
    default:
      throw invalid();
  }
}

function two(value: number, width: number): string {
  if (width > 2) throw invalid();
  return pad(value, width);
}
