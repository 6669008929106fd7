import type { Step } from '../compile/step.ts';

/** Runs steps one after the other until one ends the call. It waits only for those that return a promise. */
export function runSteps(steps: readonly Step[]): Step {
  const [only] = steps;
  if (steps.length === 1 && only) return only;
  return (call) => {
    for (let index = 0; index < steps.length; index += 1) {
      if (call.isDone) return undefined;
      const pending = steps[index]?.(call);
      if (pending) return runRest(pending, index + 1);
    }
    return undefined;
    async function runRest(pending: Promise<void>, from: number): Promise<void> {
      await pending;
      for (let index = from; index < steps.length && !call.isDone; index += 1) await steps[index]?.(call);
    }
  };
}
