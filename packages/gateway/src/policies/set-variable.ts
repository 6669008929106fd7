import { definePolicy } from '../compile/policy.ts';

/** A literal is a string; an expression keeps its type (set-variable-policy). */
export const setVariable = definePolicy({
  name: 'set-variable',
  support: 'runs',
  compile(element, compiler) {
    const name = compiler.requiredText(element, 'name');
    const value = compiler.required(element, 'value');
    return (call) => {
      call.variables.set(name(call), value(call));
    };
  },
});
