import { type Context, createContext, Script } from 'node:vm';

/** Processor time. */
const seconds = 1;
/** Time limit on a busy machine. */
const patience = [1, 5];
const code = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
const script = new Script('work()');

// A context costs more than most of the work that is run in it, so there is one.
let shared: Context | undefined;
let current: (() => void) | undefined;
const contextOf = () => {
  shared ??= createContext({ work: () => current?.() });
  return shared;
};

/** Returns true for the error that {@link withinTime} throws after the time limit. */
export const isOverTime = (error: unknown): error is Error =>
  // The error is created in the context of the script, so it is not an instance of our Error class.
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/**
 * Runs work that may not terminate, such as a pattern with catastrophic backtracking. Only the virtual machine can stop such work: Node
 * does it for scripts. Work that was delayed by other processes is restarted, so it must not have side effects. Work inside of such work shares
 * its time.
 *
 * @throws {Error} with code `ERR_SCRIPT_EXECUTION_TIMEOUT` after 1 s of processor time
 */
export function withinTime<Result>(work: () => Result): Result {
  // The limit of what is around applies.
  if (current) return work();
  const state: { result?: { readonly value: Result } } = {};
  const context = contextOf();
  for (const times of patience) {
    current = () => {
      state.result = { value: work() };
    };
    const before = process.cpuUsage();
    try {
      script.runInContext(context, { timeout: seconds * times * 1000 });
    } catch (error) {
      if (!isOverTime(error)) throw error;
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1_000_000 < seconds / 2) continue;
      break;
    } finally {
      current = undefined;
    }
    if (state.result) return state.result.value;
  }
  throw Object.assign(new Error(`it takes more than ${seconds} s`), { code });
}
