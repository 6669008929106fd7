import { definePolicy } from '../compile/policy.ts';
import { Body } from '../message/body.ts';
import { Fields } from '../message/fields.ts';
import { GatewayResponse } from '../message/response.ts';

/** Responds to a request of `crossdomain.xml` with the file inside of the policy (cross-domain-policy). */
export const crossDomain = definePolicy({
  name: 'cross-domain',
  support: 'runs',
  notes: 'The service has the file at the root of the gateway; here an operation must match its path.',
  compile(element, compiler) {
    if (!compiler.child(element, 'cross-domain-policy'))
      throw compiler.invalid(element, 'cross-domain-policy is missing');
    const content = element.content.text.trim();
    return (call) => {
      if (!/\/crossdomain\.xml$/i.test(call.request.originalUrl.path)) return;
      const headers = new Fields([['Content-Type', 'text/xml']]);
      call.finish(new GatewayResponse(200, undefined, headers, new Body(content)));
    };
  },
});
