import { interruptible } from '@apimkit/openapi/node';

/** Processor time. */
const seconds = 1;
/** Time limit on a busy machine. */
const patience = [1, 5];

/** The error of {@link withinTime} after the time limit. */
class OverTimeError extends Error {
  override readonly name = 'OverTimeError';
}

/** Returns true for the error that {@link withinTime} throws after the time limit. */
export const isOverTime = (error: unknown): error is Error => error instanceof OverTimeError;

/**
 * Runs work that may not terminate, such as a pattern with catastrophic backtracking. Work that was delayed by other processes is
 * restarted, so it must not have side effects. Work inside of such work shares its time.
 *
 * @throws {Error} after 1 s of processor time; {@link isOverTime} recognizes it
 */
export function withinTime<Result>(work: () => Result): Result {
  // The limit of what is around applies, and asking for the processor time would take longer than most of the work.
  if (isInside) return work();
  for (const times of patience) {
    const before = process.cpuUsage();
    const ended = inside(() => interruptible(seconds * times * 1000, work));
    if (ended) return ended.value;
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1_000_000 >= seconds / 2) break;
  }
  throw new OverTimeError(`it takes more than ${seconds} s`);
}

let isInside = false;

function inside<Result>(work: () => Result): Result {
  isInside = true;
  try {
    return work();
  } finally {
    isInside = false;
  }
}
