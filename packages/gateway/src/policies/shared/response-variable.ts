import { Body } from '../../message/body.ts';
import { Fields } from '../../message/fields.ts';
import { GatewayResponse } from '../../message/response.ts';
import type { Call } from '../../pipeline/call.ts';

/** A copy of the response that a variable contains; undefined if it contains none. */
export function responseIn(call: Call, name: string): GatewayResponse | undefined {
  const found = call.values.responseIn(call.variables.get(name));
  if (!found) return undefined;
  const { statusCode, statusReason, headers, body } = found;
  return new GatewayResponse(statusCode, statusReason, new Fields(headers), new Body(body.read(true)));
}
