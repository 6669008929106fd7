import { type Context, createContext, Script } from 'node:vm';

const script = new Script('work()');

// A context costs more than most of the work that is run in it, so there is one.
let shared: Context | undefined;
let current: (() => void) | undefined;
const contextOf = () => {
  shared ??= createContext({ work: () => current?.() });
  return shared;
};

/**
 * Runs work that may not terminate, such as a pattern with catastrophic backtracking. Only the virtual machine can stop such work: Node
 * does it for scripts. What the work changed before it was stopped stays as it is. Work inside of such work shares its time.
 *
 * @returns the result, or undefined when the work was stopped
 * @throws {Error} what the work throws
 * @example
 * interruptible(1000, () => /^(a|a)*$/.test(`${'a'.repeat(60)}!`)); // undefined
 */
export function interruptible<Result>(
  milliseconds: number,
  work: () => Result,
): { readonly value: Result } | undefined {
  // The limit of what is around applies.
  if (current) return { value: work() };
  const state: { result?: { readonly value: Result } } = {};
  current = () => {
    state.result = { value: work() };
  };
  try {
    script.runInContext(contextOf(), { timeout: milliseconds });
  } catch (error) {
    if (!isStop(error)) throw error;
  } finally {
    current = undefined;
  }
  return state.result;
}

/** The error is created in the context of the script, so it is not an instance of our Error class. */
const isStop = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
