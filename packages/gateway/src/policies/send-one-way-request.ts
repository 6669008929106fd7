import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';
import { bodyFor, send } from '../pipeline/send.ts';
import { requestOf } from './shared/request.ts';

/** Nothing waits for the response, and no error has an effect (send-one-way-request-policy). */
export const sendOneWayRequest = definePolicy({
  name: 'send-one-way-request',
  support: 'runs',
  notes: 'The call waits for the response, so that a test sees the request; its time is not that of the service.',
  compile(element, compiler) {
    const seconds = compiler.int(element, 'timeout', 60);
    const make = requestOf(element, compiler);
    return async (call) => {
      const { method, href: url, headers, body } = make(call);
      try {
        await send(call, element, { method, url, headers, body: bodyFor(method, body), timeout: seconds(call) * 1000 });
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        call.recorder?.note(element, `ignored: ${error.message}`);
      }
    };
  },
});
