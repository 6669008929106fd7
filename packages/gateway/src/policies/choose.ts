import { definePolicy } from '../compile/policy.ts';
import type { Step } from '../compile/step.ts';

/** Runs the first `when` whose condition is true, otherwise `otherwise`. */
export const choose = definePolicy({
  name: 'choose',
  support: 'runs',
  compile(element, compiler) {
    const branches = compiler.children(element, 'when').map((when) => ({
      when,
      condition:
        compiler.flag(when, 'condition') ?? missing(compiler.invalid(when, 'the attribute condition is missing')),
      steps: compiler.steps(when.children),
    }));
    const otherwise = compiler.child(element, 'otherwise');
    const rest: Step | undefined = otherwise && compiler.steps(otherwise.children);
    return (call) => {
      for (const { when, condition, steps } of branches) {
        const isTrue = condition(call);
        call.recorder?.branch(when, call, isTrue, `condition is ${isTrue}`);
        if (isTrue) return steps(call);
      }
      if (otherwise) call.recorder?.branch(otherwise, call, true, 'no condition is true');
      return rest?.(call);
    };
  },
});

function missing(error: Error): never {
  throw error;
}
