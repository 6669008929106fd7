import { UnsupportedError } from '@apimkit/expressions';
import { NotRunnable, PolicyError } from '../errors.ts';
import type { Call } from '../pipeline/call.ts';
import type { PolicyElement } from './element.ts';
import type { Step } from './step.ts';

/** Adds to a step what is the same for all: the place of an error, and the entry of the trace. */
export function observed(element: PolicyElement, step: Step): Step {
  return (call) => {
    const entry = call.recorder?.begin(element, call);
    try {
      const pending = step(call);
      if (!pending) {
        entry?.end(call);
        return undefined;
      }
      return pending.then(
        () => entry?.end(call),
        (error: unknown) => {
          entry?.end(call, error);
          throw located(call, element, error);
        },
      );
    } catch (error) {
      entry?.end(call, error);
      throw located(call, element, error);
    }
  };
}

/** An error with its place: of the innermost policy. */
function located(call: Call, element: PolicyElement, error: unknown): unknown {
  if (error instanceof UnsupportedError)
    return new NotRunnable('unsupported', element.policy, element.place, error.message);
  if (error instanceof PolicyError && !call.errorPlaces.has(error)) call.errorPlaces.set(error, element);
  return error;
}
