import { createContext, Script } from 'node:vm';

const seconds = 5;
const script = new Script('work()');

/**
 * Runs work that may never end, such as a pattern with catastrophic backtracking. Only the machine can stop such work: Node does it for
 * scripts, whatever they call.
 *
 * @throws {Error} with code `ERR_SCRIPT_EXECUTION_TIMEOUT` after 5 s
 */
export function withinTime<Result>(work: () => Result): Result {
  let result: { readonly value: Result } | undefined;
  const context = createContext({
    work: () => {
      result = { value: work() };
    },
  });
  try {
    script.runInContext(context, { timeout: seconds * 1000 });
  } catch (error) {
    const isOver = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    throw isOver ? Object.assign(new Error(`it takes more than ${seconds} s`), { code: error.code }) : error;
  }
  if (!result) throw new Error('the work gave nothing');
  return result.value;
}
