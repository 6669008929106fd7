import { definePolicy } from '../compile/policy.ts';

export const getAuthorizationContext = definePolicy({
  name: 'get-authorization-context',
  support: 'fake',
  notes: 'The token is made up, or the test provides it.',
  compile(element, compiler) {
    const provider = compiler.requiredText(element, 'provider-id');
    const authorization = compiler.requiredText(element, 'authorization-id');
    const variable = compiler.requiredText(element, 'context-variable-name');
    return (call) => {
      const make = call.runtime.options.fakes?.authorization ?? ((one, other) => `token-of-${one}-${other}`);
      const token = make(provider(call), authorization(call));
      call.variables.set(variable(call), call.values.authorization(token));
    };
  },
});
