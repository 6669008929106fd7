import { definePolicy } from '../compile/policy.ts';
import { GatewayState } from '../state/state.ts';

/** Without a default value, a variable is not set if the key is not in the cache (cache-lookup-value-policy, `variable-name`). */
export const cacheLookupValue = definePolicy({
  name: 'cache-lookup-value',
  support: 'runs',
  notes: 'The cache is in memory; an external cache is not used.',
  compile(element, compiler) {
    const key = compiler.requiredText(element, 'key');
    const variable = compiler.requiredText(element, 'variable-name');
    const fallback = compiler.value(element, 'default-value');
    return (call) => {
      const { state, clock } = call.runtime;
      const name = key(call);
      const found = GatewayState.read(state.values, name, clock.now());
      call.recorder?.note(element, `${found === undefined ? 'miss' : 'hit'}: ${name}`);
      if (found !== undefined) call.variables.set(variable(call), found);
      else if (fallback) call.variables.set(variable(call), fallback(call));
    };
  },
});
