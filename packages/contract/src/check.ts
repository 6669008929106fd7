import { checkHeaders, checkNames, checkQuery, type HeadersLike } from './check-parameters.ts';
import { checkValue } from './check-value.ts';
import type { ContractMatch } from './find.ts';
import type { ContractProblem } from './problem.ts';

/** The parts of a request that the contract restricts. */
export interface ContractRequest {
  readonly query: URLSearchParams;
  readonly headers: HeadersLike;
  /** The parsed body; undefined for a request without one. */
  readonly body?: unknown;
}

/**
 * Checks a request: names in the path, query, `If-Match` and body. Properties that the contract does not contain are accepted,
 * and so is `null` for an optional property.
 *
 * @param match - The operation of the request, from {@link findOperation}.
 * @returns At most 100 problems of the body, and one of each parameter; none for a valid request.
 * @example
 * const match = findOperation('PUT', 'tags/red');
 * const body = { properties: {} };
 * const problems = match ? checkRequest(match, { query: new URLSearchParams(), headers: new Headers(), body }) : [];
 * console.log(problems[0]?.message); // 'displayName' is required
 */
export function checkRequest(
  { operation, names }: ContractMatch,
  { query, headers, body }: ContractRequest,
): readonly ContractProblem[] {
  return [
    ...checkNames(operation, names),
    ...checkQuery(operation, query),
    ...checkHeaders(operation, headers),
    ...checkBody(operation.request, operation.requiresBody, body, 'request'),
  ];
}

/**
 * Checks a response: the status, and the body against the schema of this status. Every status from 400 on is an error with the
 * body of ARM.
 *
 * @param match - The operation of the request, from {@link findOperation}.
 * @param body - The parsed body; undefined for a response without one.
 * @returns At most 100 problems; none for a documented response.
 * @example
 * const match = findOperation('GET', 'tags/red');
 * console.log(match && checkResponse(match, 201, undefined)); // [{ keyword: 'status', … }]
 */
export function checkResponse({ operation }: ContractMatch, status: number, body: unknown): readonly ContractProblem[] {
  const isHead = operation.method === 'HEAD';
  if (!operation.responses.has(status)) {
    if (status >= 400) return checkBody({ $ref: 'ErrorResponse' }, !isHead, body, 'response');
    const message = `The status is ${status}; documented are ${operation.statuses.join(', ')}`;
    return [{ target: 'status', path: '', keyword: 'status', message }];
  }
  // The body of a 202 is not complete before the operation has ended, and ARM may omit it.
  return checkBody(operation.responses.get(status), !isHead && status !== 202, body, 'response');
}

function checkBody(
  schema: Parameters<typeof checkValue>[1] | undefined,
  isRequired: boolean,
  body: unknown,
  direction: 'request' | 'response',
): readonly ContractProblem[] {
  if (!schema) return [];
  if (body !== undefined) return checkValue(body, schema, direction);
  if (!isRequired) return [];
  return [{ target: 'body', path: '', keyword: 'required', message: 'The body is required' }];
}
