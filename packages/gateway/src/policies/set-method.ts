import { definePolicy } from '../compile/policy.ts';

export const setMethod = definePolicy({
  name: 'set-method',
  support: 'runs',
  compile(element, compiler) {
    const method = compiler.content(element);
    return (call) => {
      call.request.method = method(call).trim().toUpperCase();
    };
  },
});
