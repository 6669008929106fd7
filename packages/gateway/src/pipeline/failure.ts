import type { ContextLastError } from '@apimkit/expressions';
import type { PolicyError } from '../errors.ts';
import { GatewayResponse } from '../message/response.ts';
import type { Call } from './call.ts';

/** `context.LastError` of an error: with the place of the policy, or without for a built-in step. */
export function lastErrorOf(call: Call, error: PolicyError): ContextLastError {
  const { source, reason, message } = error.failure;
  const element = call.errorPlaces.get(error);
  if (!element) return { source, reason, message };
  return {
    source,
    reason,
    message,
    // `api orders`: the first word is the scope.
    scope: element.place.scope.split(' ', 1)[0],
    section: call.section,
    path: element.path,
    policyId: element.attributes.get('id')?.text,
  };
}

/** The response of the service to an error that no policy handles. */
export function errorResponse(call: Call, { failure }: PolicyError): GatewayResponse {
  if (failure.response) return failure.response;
  const { status = 500, shown, headers = [] } = failure;
  // Unexpected errors show an id for the support and no details.
  const content =
    status === 500 && shown === undefined
      ? { statusCode: 500, message: 'Internal server error', activityId: call.id }
      : { statusCode: status, message: shown ?? failure.message };
  const response = GatewayResponse.json(status, content);
  for (const [name, value] of headers) response.headers.set(name, [value]);
  return response;
}
