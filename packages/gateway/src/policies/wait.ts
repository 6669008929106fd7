import { definePolicy } from '../compile/policy.ts';

/** Runs its policies side by side and waits for all of them, or for the first one (wait-policy). */
export const wait = definePolicy({
  name: 'wait',
  support: 'runs',
  notes: 'With `for="any"`, the other policies are not cancelled.',
  compile(element, compiler) {
    const steps = element.children.map((child) => compiler.step(child));
    const which = compiler.text(element, 'for', 'all');
    return async (call) => {
      const running = steps.map(async (step) => step(call));
      if (which(call) !== 'any') {
        await Promise.all(running);
        return;
      }
      // An error of a policy that is not waited for has no effect.
      for (const one of running) one.catch(() => undefined);
      await Promise.race(running);
    };
  },
});
