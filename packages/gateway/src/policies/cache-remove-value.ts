import { definePolicy } from '../compile/policy.ts';

export const cacheRemoveValue = definePolicy({
  name: 'cache-remove-value',
  support: 'runs',
  compile(element, compiler) {
    const key = compiler.requiredText(element, 'key');
    return (call) => {
      call.runtime.state.values.delete(key(call));
    };
  },
});
