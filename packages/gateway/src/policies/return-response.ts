import { definePolicy } from '../compile/policy.ts';
import { wrongType } from '../compile/reader.ts';
import { Fields } from '../message/fields.ts';
import { GatewayResponse } from '../message/response.ts';
import { bodyChange } from './set-body.ts';
import { headerChange } from './set-header.ts';
import { statusChange } from './set-status.ts';
import { responseIn } from './shared/response-variable.ts';

/** Ends the call: no further policy of any section runs (return-response-policy). Without anything it is 200 without a body. */
export const returnResponse = definePolicy({
  name: 'return-response',
  support: 'runs',
  compile(element, compiler) {
    const variable = compiler.text(element, 'response-variable-name');
    const changes = element.children.map((child) => {
      if (child.name === 'set-status') return statusChange(child, compiler);
      if (child.name === 'set-header') {
        const apply = headerChange(child, compiler);
        return (...[call, response]: Parameters<ReturnType<typeof statusChange>>) => apply(call, response.headers);
      }
      if (child.name === 'set-body') return bodyChange(child, compiler);
      throw compiler.invalid(child, 'return-response does not allow it');
    });
    return (call) => {
      const name = variable?.(call);
      const stored = name === undefined ? undefined : responseIn(call, name);
      if (name !== undefined && !stored) throw wrongType(element, `The variable ${name} does not contain a response.`);
      const response = stored ?? new GatewayResponse(200, undefined, new Fields());
      for (const change of changes) change(call, response);
      call.finish(response);
    };
  },
});
