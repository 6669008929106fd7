import { createContext, Script } from 'node:vm';

/** Processor time. */
const seconds = 1;
/** Time limit on a busy machine. */
const patience = [1, 5];
const code = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
const script = new Script('work()');

/** Returns true for the error that {@link withinTime} throws after the time limit. */
export const isOverTime = (error: unknown): error is Error =>
  // The error is created in the context of the script, so it is not an instance of our Error class.
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/**
 * Runs work that may not terminate, such as a pattern with catastrophic backtracking. Only the virtual machine can stop such work: Node
 * does it for scripts. Work that was delayed by other processes is restarted, so it must not have side effects.
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
