import { trim } from '../characters.ts';
import { exception } from '../exception.ts';
import { ticksPerDay } from './calendar.ts';

const digits = '(\\d+)';
const seconds = `${digits}(?:\\.(\\d+))?`;

/** The forms `d`, `d.h:m[:s[.f]]`, `h:m[:s[.f]]` and `d:h:m:s[.f]`, by the names of their groups. */
const forms: readonly [pattern: RegExp, parts: readonly (keyof Parts)[]][] = (
  [
    [`${digits}`, ['days']],
    [`${digits}\\.${digits}:${digits}(?::${seconds})?`, ['days', 'hours', 'minutes', 'seconds', 'fraction']],
    [`${digits}:${digits}`, ['hours', 'minutes']],
    [`${digits}:${digits}:${seconds}`, ['hours', 'minutes', 'seconds', 'fraction']],
    [`${digits}:${digits}:${digits}`, ['days', 'hours', 'minutes']],
    [`${digits}:${digits}:${digits}:${seconds}`, ['days', 'hours', 'minutes', 'seconds', 'fraction']],
  ] as const
).map(([pattern, parts]) => [new RegExp(`^(-?)${pattern}$`), parts]);

interface Parts {
  readonly days?: string;
  readonly hours?: string;
  readonly minutes?: string;
  readonly seconds?: string;
  readonly fraction?: string;
}

const limits = { days: 10_675_199, hours: 23, minutes: 59, seconds: 59, fraction: Number.MAX_SAFE_INTEGER } as const;

/**
 * Reads a `TimeSpan`, as `TimeSpan.Parse` does. A part that is out of range is of another form, if there is one.
 *
 * @returns ticks
 * @throws FormatException
 * @throws OverflowException
 */
export function readTimeSpan(text: string): bigint {
  let isForm = false;
  for (const [pattern, names] of forms) {
    const [found, sign, ...values] = pattern.exec(trim(text, 'both')) ?? [];
    if (found === undefined) continue;
    isForm = true;
    const parts: Parts = Object.fromEntries(names.map((name, index) => [name, values[index]]));
    const isInRange =
      names.every((name) => Number(parts[name] ?? 0) <= limits[name]) && (parts.fraction ?? '').length <= 7;
    if (!isInRange) continue;
    const size = ticksOf(parts);
    return sign === '-' ? -size : size;
  }
  if (isForm)
    throw exception(
      'OverflowException',
      `The TimeSpan string '${text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits.`,
    );
  throw exception('FormatException', `String '${text}' was not recognized as a valid TimeSpan.`);
}

function ticksOf({ days, hours, minutes, seconds: full, fraction }: Parts): bigint {
  const clock = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(full ?? 0);
  return BigInt(days ?? 0) * ticksPerDay + BigInt(clock) * 10_000_000n + BigInt((fraction ?? '').padEnd(7, '0'));
}
