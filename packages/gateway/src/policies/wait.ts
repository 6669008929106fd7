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
      const any = which(call).trim() === 'any';
      const running = steps.map(async (step) => step(call));
      // An error of a policy that is not waited for has no effect, and no policy runs beside on-error.
      const settled = Promise.allSettled(running);
      if (any && running.length > 0) {
        await Promise.race(running);
        return;
      }
      const failed = (await settled).find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    };
  },
});
