import { definePolicy } from '../compile/policy.ts';
import { Body } from '../message/body.ts';
import { Fields } from '../message/fields.ts';
import { GatewayResponse } from '../message/response.ts';
import { mockContent } from '../mock/content.ts';

/** Ends the call with an example of the specification, or with one made from the schema (mock-response-policy). */
export const mockResponse = definePolicy({
  name: 'mock-response',
  support: 'runs',
  notes: 'Content that is made from a schema differs from that of the service.',
  compile(element, compiler) {
    const status = compiler.int(element, 'status-code', 200);
    const type = compiler.text(element, 'content-type');
    const index = compiler.int(element, 'index', 0);
    const enabled = compiler.flag(element, 'enabled', true);
    return (call) => {
      if (!enabled(call)) return;
      const found = mockContent(call.api, call.operation, status(call), type?.(call), index(call));
      const headers = new Fields(found.type === undefined ? [] : [['Content-Type', found.type]]);
      call.finish(new GatewayResponse(status(call), undefined, headers, new Body(found.content)));
    };
  },
});
