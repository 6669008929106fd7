import { truncated } from '@apimkit/diagnostics';

/** A wait for the service. */
export interface ProgressWait {
  /** When it ends, in milliseconds since 1970. */
  readonly until: number;
  readonly reason: string;
}

/** What a command is doing. */
export interface ProgressState {
  /** `publishing prod` */
  readonly phase: string;
  /** When the command began, in milliseconds since 1970. */
  readonly since: number;
  /** When the phase began. */
  readonly phaseSince: number;
  /** Number of units that are done. */
  readonly done?: number | undefined;
  /** Number of all units, if it is known. */
  readonly total?: number | undefined;
  /** What is counted, in the plural: `steps`, `resources read`. */
  readonly unit?: string | undefined;
  /** The last thing that was done: `update api:orders`. */
  readonly item?: string | undefined;
  readonly requests?: number | undefined;
  readonly wait?: ProgressWait | undefined;
}

/** A shorter time gives no estimate, in milliseconds. */
const shortestSample = 2000;

/**
 * The time that is probably left: as long for each unit as on average so far, waits included. Undefined while it cannot be estimated.
 *
 * @returns milliseconds, 0 or more
 */
export function timeLeft({ done = 0, total, phaseSince, wait }: ProgressState, now: number): number | undefined {
  const elapsed = now - phaseSince;
  if (total === undefined || done <= 0 || done >= total || elapsed < shortestSample) return undefined;
  const waiting = Math.max(0, (wait?.until ?? 0) - now);
  return Math.max(0, (elapsed / done) * (total - done), waiting);
}

/**
 * One line about what a command is doing, which never exceeds the width. What matters most is first, because the end is cut.
 *
 * @param now milliseconds since 1970
 * @param width places of the terminal
 */
export function progressLine(state: ProgressState, now: number, width: number): string {
  const { phase, done, total, unit = '', item, requests = 0, wait, since } = state;
  const seconds = Math.ceil(Math.max(0, (wait?.until ?? 0) - now) / 1000);
  const left = timeLeft(state, now);
  const parts = [
    phase,
    ...(done === undefined ? [] : [`${done}${total === undefined ? '' : ` of ${total}`} ${unit}`.trimEnd()]),
    ...(wait && seconds > 0 ? [`waiting ${seconds} s: ${wait.reason}`] : []),
    clock(now - since),
    ...(left === undefined ? [] : [`about ${clock(left)} left`]),
    ...(requests > 0 ? [`${requests} requests`] : []),
    ...(item === undefined ? [] : [item]),
  ];
  // Names of resources are texts of others.
  return truncated(parts.join(', ').replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), width);
}

/** `1:05`, or `1:00:05`. */
function clock(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const pair = (one: number) => String(one).padStart(2, '0');
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(seconds)}` : `${minutes}:${pair(seconds)}`;
}
