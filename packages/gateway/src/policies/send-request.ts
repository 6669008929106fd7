import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';
import { bodyFor, send } from '../pipeline/send.ts';
import { requestOf } from './shared/request.ts';

/** With `ignore-error`, the variable is null if there is no response (send-request-policy, `ignore-error`). */
export const sendRequest = definePolicy({
  name: 'send-request',
  support: 'runs',
  compile(element, compiler) {
    const variable = compiler.requiredText(element, 'response-variable-name');
    const seconds = compiler.int(element, 'timeout', 60);
    const milliseconds = compiler.int(element, 'timeout-ms');
    const ignores = compiler.flag(element, 'ignore-error', false);
    const fails = compiler.flag(element, 'fail-on-error-status-code', false);
    const make = requestOf(element, compiler);
    return async (call) => {
      const name = variable(call);
      try {
        const { method, href: url, headers, body, presents: certificate } = make(call);
        const timeout = milliseconds ? milliseconds(call) : seconds(call) * 1000;
        const response = await send(call, element, {
          method,
          url,
          headers,
          body: bodyFor(method, body),
          timeout,
          certificate,
        });
        if (fails(call) && response.statusCode >= 400)
          throw new PolicyError({
            source: 'send-request',
            reason: 'BackendResponseError',
            message: `The response has the status code ${response.statusCode}.`,
          });
        call.variables.set(name, call.values.response(response));
      } catch (error) {
        if (!(error instanceof PolicyError) || !ignores(call)) throw error;
        call.recorder?.note(element, `ignored: ${error.message}`);
        call.variables.set(name, null);
      }
    };
  },
});
