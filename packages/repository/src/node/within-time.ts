import { createContext, Script } from 'node:vm';

/** Processor time. */
const seconds = 1;
/** How long the work may take on a machine that is busy with other things. */
const patience = [1, 5];
const code = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
const script = new Script('work()');

/** True for what {@link withinTime} throws when the time is over. */
export const isOverTime = (error: unknown): error is Error =>
  // An error of the machine is none of our own class: it belongs to the script.
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/**
 * Runs work that may never end, such as a pattern with catastrophic backtracking. Only the machine can stop such work: Node does it for
 * scripts, whatever they call. Work that was delayed by other processes is restarted, so it must not have side effects.
 *
 * @throws {Error} with code `ERR_SCRIPT_EXECUTION_TIMEOUT` after 1 s of processor time
 */
export function withinTime<Result>(work: () => Result): Result {
  const state: { result?: { readonly value: Result } } = {};
  const context = createContext({
    work: () => {
      state.result = { value: work() };
    },
  });
  for (const times of patience) {
    const before = process.cpuUsage();
    try {
      script.runInContext(context, { timeout: seconds * times * 1000 });
    } catch (error) {
      if (!isOverTime(error)) throw error;
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1_000_000 < seconds / 2) continue;
      break;
    }
    if (state.result) return state.result.value;
  }
  throw Object.assign(new Error(`it takes more than ${seconds} s`), { code });
}
