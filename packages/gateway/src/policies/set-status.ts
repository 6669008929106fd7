import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import { wrongType } from '../compile/reader.ts';
import { reasonPhrase } from '../message/reasons.ts';
import type { GatewayResponse } from '../message/response.ts';
import type { Call } from '../pipeline/call.ts';

export const setStatus = definePolicy({
  name: 'set-status',
  support: 'runs',
  compile(element, compiler) {
    const apply = statusChange(element, compiler);
    return (call) => apply(call, call.ownResponse);
  },
});

/** Compiles `set-status` for any response. */
export function statusChange(
  element: PolicyElement,
  compiler: Compiler,
): (call: Call, response: GatewayResponse) => void {
  const code = compiler.int(element, 'code');
  if (!code) throw compiler.invalid(element, 'the attribute code is missing');
  const reason = compiler.text(element, 'reason');
  return (call, response) => {
    const status = code(call);
    if (status < 100 || status > 599) throw wrongType(element, `The status code ${status} is invalid`);
    response.statusCode = status;
    response.statusReason = reason ? reason(call) : reasonPhrase(status);
  };
}
