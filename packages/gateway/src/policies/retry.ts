import { definePolicy } from '../compile/policy.ts';
import { wrongType } from '../compile/reader.ts';
import type { Step } from '../compile/step.ts';
import { PolicyError } from '../errors.ts';
import type { Call } from '../pipeline/call.ts';
import { errorResponse } from '../pipeline/failure.ts';

/**
 * Runs its policies once, and again while the condition is true (retry-policy). When `forward-request` gets no response, the condition decides with
 * the response of that error in `context.Response`; the trace in Azure-Samples/openai-apim-lb, issue 25, shows it for a time-out, and
 * troubleshoot-response-timeout-and-errors retries dropped connections by the status 500. Other errors jump to `on-error`
 * (api-management-error-handling-policies).
 */
export const retry = definePolicy({
  name: 'retry',
  support: 'runs',
  notes:
    'Without a response of `forward-request`, the condition sees the status of the error (Azure-Samples/openai-apim-lb, issue 25); `context.LastError` there is not documented, and not set. Other errors end it.',
  compile(element, compiler) {
    const steps = compiler.steps(element.children);
    const condition = compiler.flag(element, 'condition');
    const count = compiler.int(element, 'count');
    const interval = compiler.int(element, 'interval');
    if (!condition || !count || !interval) throw compiler.invalid(element, 'it needs condition, count and interval');
    const delta = compiler.int(element, 'delta');
    const most = compiler.int(element, 'max-interval');
    const fast = compiler.flag(element, 'first-fast-retry', false);
    const written = element.attributes.get('count');
    if (written && !written.isExpression && !isCount(Number(written.text)))
      throw compiler.invalid(element, `the value of count is not between 1 and 50: ${written.text}`);
    const step: Step = async (call) => {
      const { clock, random } = call.runtime;
      const retries = count(call);
      if (!isCount(retries)) throw wrongType(element, `The value of count is not between 1 and 50: ${retries}`);
      let failure = await attempt(call, steps);
      for (let number = 1; number <= retries && !call.isDone; number += 1) {
        if (!condition(call)) {
          call.recorder?.decided(element, 'condition false', 'condition is false');
          break;
        }
        const first = interval(call);
        const increase = delta?.(call);
        const seconds = number === 1 && fast(call) ? 0 : waiting(number, first, increase, most?.(call), random);
        call.recorder?.decided(element, 'condition true', `retry ${number} of ${retries} after ${seconds} s`);
        await clock.sleep(seconds * 1000);
        failure = await attempt(call, steps);
      }
      if (failure) throw failure;
    };
    return step;
  },
});

const withoutResponse: ReadonlySet<string> = new Set(['Timeout', 'BackendConnectionFailure']);

/** Runs the policies once; the error, if the backend did not respond. */
async function attempt(call: Call, steps: Step): Promise<PolicyError | undefined> {
  try {
    await steps(call);
    return undefined;
  } catch (error) {
    const isLost =
      error instanceof PolicyError &&
      error.failure.source === 'forward-request' &&
      withoutResponse.has(error.failure.reason);
    if (!isLost) throw error;
    call.response = errorResponse(call, error);
    return error;
  }
}

/** The service allows 1 to 50 retries (retry-policy, `count`). */
const isCount = (count: number) => count >= 1 && count <= 50;

/** Seconds before a retry: a fixed time, a linear one with `delta`, an exponential one with `delta` and `max-interval` (retry-policy, "Usage"). */
function waiting(
  number: number,
  interval: number,
  delta: number | undefined,
  most: number | undefined,
  random: () => number,
): number {
  if (delta === undefined) return interval;
  if (most === undefined) return interval + (number - 1) * delta;
  return Math.min(interval + (2 ** number - 1) * delta * (0.8 + random() * 0.4), most);
}
