import type { Type } from '../types/type.ts';
import type { Argument } from './arguments.ts';
import type { Binder } from './binder.ts';
import { lambdaBodyType } from './lambdas.ts';
import { BindError } from './problem.ts';

/**
 * Why a lambda fits no overload: what is wrong in its body, whatever its result should be. C# rejects the body only if it does so with the
 * parameters of every overload.
 *
 * @param parametersOf for each overload the types of the parameters of a lambda; undefined if they are not known
 */
export function lambdaProblem(
  binder: Binder,
  args: readonly Argument[],
  parametersOf: (lambda: Argument) => readonly (readonly Type[] | undefined)[],
): BindError | undefined {
  for (const argument of args) {
    if (argument.mode !== 'value' || argument.bound.is !== 'lambda') continue;
    const { bound } = argument;
    const fitting = parametersOf(argument).filter((types) => !types || types.length === bound.parameters.length);
    const problems = fitting.map((types) => types && problemIn(() => lambdaBodyType(binder, bound, types)));
    const doubt = problems.find((one) => one && one.kind !== 'invalid');
    if (doubt) return doubt;
    if (problems.length > 0 && problems.every((one) => one !== undefined)) return problems[0];
  }
  return undefined;
}

function problemIn(bind: () => unknown): BindError | undefined {
  try {
    bind();
    return undefined;
  } catch (error) {
    if (error instanceof BindError) return error;
    throw error;
  }
}
