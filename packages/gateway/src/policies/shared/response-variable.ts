import type { ContextResponse } from '@apimkit/expressions';
import { Body } from '../../message/body.ts';
import { Fields } from '../../message/fields.ts';
import { GatewayResponse } from '../../message/response.ts';
import type { Call } from '../../pipeline/call.ts';

/** A copy of the response that a variable contains; undefined if it contains none. */
export function responseIn(call: Call, name: string): GatewayResponse | undefined {
  const value = call.variables.get(name);
  if (value instanceof GatewayResponse) return value.copy();
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) return undefined;
  const { statusCode, statusReason, headers, body } = value as ContextResponse;
  return new GatewayResponse(statusCode, statusReason, new Fields(headers), new Body(body.read(true)));
}
