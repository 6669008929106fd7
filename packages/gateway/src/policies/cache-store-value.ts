import { definePolicy } from '../compile/policy.ts';
import { GatewayState } from '../state/state.ts';

export const cacheStoreValue = definePolicy({
  name: 'cache-store-value',
  support: 'runs',
  notes: 'The cache is in memory, and a value is in it at once.',
  compile(element, compiler) {
    const key = compiler.requiredText(element, 'key');
    const value = compiler.required(element, 'value');
    const duration = compiler.int(element, 'duration');
    if (!duration) throw compiler.invalid(element, 'the attribute duration is missing');
    return (call) => {
      const { state, clock } = call.runtime;
      const now = clock.now();
      GatewayState.write(state.values, key(call), value(call), now + duration(call) * 1000, now);
    };
  },
});
