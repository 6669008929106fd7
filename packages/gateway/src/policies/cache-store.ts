import { definePolicy } from '../compile/policy.ts';
import { GatewayState } from '../state/state.ts';

/** Stores the response that `cache-lookup` did not find: of status 200, or any with `cache-response` (cache-store-policy). */
export const cacheStore = definePolicy({
  name: 'cache-store',
  support: 'runs',
  notes: 'The cache is in memory, and the response is in it at once.',
  compile(element, compiler) {
    compiler.required(element, 'duration');
    const duration = compiler.int(element, 'duration', 0);
    const stores = compiler.flag(element, 'cache-response');
    return (call) => {
      const { cacheKey, response, runtime } = call;
      const isStored =
        cacheKey !== undefined && response !== undefined && (stores ? stores(call) : response.statusCode === 200);
      call.recorder?.note(element, isStored ? 'stored' : 'not stored');
      if (!isStored) return;
      const now = runtime.clock.now();
      GatewayState.write(runtime.state.responses, cacheKey, response.copy(), now + duration(call) * 1000, now);
    };
  },
});
