import { definePolicy } from '../compile/policy.ts';
import { bodyFor, send } from '../pipeline/send.ts';
import { requestOf } from './shared/request.ts';

/** The value of a field of a synthetic GraphQL API: the response of a request (http-data-source-policy). */
export const httpDataSource = definePolicy({
  name: 'http-data-source',
  support: 'runs',
  notes: 'Fragments and `backend` inside of it are refused.',
  compile(element, compiler) {
    const request = compiler.child(element, 'http-request');
    if (!request) throw compiler.invalid(element, 'http-request is missing');
    if (compiler.child(element, 'backend')) throw compiler.unsupported(element, 'backend is not supported');
    const make = requestOf(request, compiler);
    const response = compiler.child(element, 'http-response');
    const change = response && compiler.steps(response.children);
    return async (call) => {
      const { method, href: url, headers, body } = make(call);
      call.response = await send(call, element, {
        method,
        url,
        headers,
        body: bodyFor(method, body),
        timeout: 300_000,
      });
      call.section = 'outbound';
      await change?.(call);
    };
  },
});
