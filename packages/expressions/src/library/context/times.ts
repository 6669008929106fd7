import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { callMember } from '../members.ts';

const ticksOf1970 = 621_355_968_000_000_000n;

/** Ticks of milliseconds, which may have fractions. */
function ticks(milliseconds: number): bigint {
  const whole = Math.floor(milliseconds);
  return BigInt(whole) * 10_000n + BigInt(Math.round((milliseconds - whole) * 10_000));
}

/** `DateTime` in UTC of milliseconds since 1970; null of undefined. */
export function dateTimeOf(run: Run, milliseconds: number | undefined): Value {
  if (milliseconds === undefined) return null;
  return callMember(run, 'DateTime', 'new(long, DateTimeKind)', ticksOf1970 + ticks(milliseconds), 1);
}

/** `TimeSpan` of milliseconds. */
export const timeSpanOf = (run: Run, milliseconds: number): Value =>
  callMember(run, 'TimeSpan', 'new(long)', ticks(milliseconds));
