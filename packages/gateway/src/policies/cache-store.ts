import { definePolicy } from '../compile/policy.ts';
import { GatewayState } from '../state/state.ts';

/**
 * Stores the response under the key of `cache-lookup`. Without `cache-response` only responses with 200 are stored, and with `false` none
 * (cache-store-policy).
 */
export const cacheStore = definePolicy({
  name: 'cache-store',
  support: 'runs',
  notes: 'The cache is in memory.',
  compile(element, compiler) {
    const duration = compiler.int(element, 'duration');
    if (!duration) throw compiler.invalid(element, 'the attribute duration is missing');
    const stores = compiler.flag(element, 'cache-response');
    return (call) => {
      const { cacheKey, response, runtime } = call;
      const isStored = stores ? stores(call) : response?.statusCode === 200;
      if (cacheKey === undefined || !response || !isStored) return;
      const now = runtime.clock.now();
      GatewayState.write(runtime.state.responses, cacheKey, response.copy(), now + duration(call) * 1000, now);
    };
  },
});
