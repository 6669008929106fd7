import type { ArmResponse } from '../connection/transport.ts';
import { durationText } from '../duration.ts';
import { ArmError, failureOf, provisioningFailure } from '../error.ts';
import { objectAt, textAt } from '../json.ts';
import { onEndpoint } from '../paths.ts';
import { pollDelay } from './retry.ts';

/** What the client provides to follow an operation. */
export interface Follower {
  readonly get: (url: string) => Promise<ArmResponse>;
  /** Waits and reports that. */
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** Milliseconds until the wait ends with an error; Infinity for no limit. */
  readonly timeout: number;
  readonly endpoint: string;
  /** Removes secrets from texts of the service. */
  readonly conceal: (text: string) => string;
}

/** The request that started the operation, for messages. */
export interface StartedRequest {
  readonly method: string;
  readonly path: string;
  readonly url: string;
}

/**
 * Follows a long-running operation to its end and returns the last response. A 201 alone does not mean success: a
 * failure arrives as the status of a poll, as a failed operation status, or as a failed provisioning state
 * (Azure/apiops#837, #722).
 *
 * @throws {ArmError} when the operation failed, was cancelled or did not end in time
 */
export async function followOperation(
  first: ArmResponse,
  started: StartedRequest,
  follower: Follower,
): Promise<ArmResponse> {
  const end = follower.now() + follower.timeout;
  let response = first;
  const operation = header(first, 'azure-asyncoperation');
  let location = header(first, 'location');
  for (let polls = 0; ; polls += 1) {
    const body = parse(response.text);
    const failed = provisioningFailure(body);
    if (failed !== undefined) throw failedOperation(response, started, failed, follower);
    if (response !== first && !isRunning(response, body, operation !== undefined)) break;
    const advice = { retryAfter: header(response, 'retry-after'), date: header(response, 'date') };
    await follower.wait(Math.min(pollDelay(polls, advice, follower.now()), end - follower.now()));
    if (follower.now() >= end) throw timedOut(started, follower.timeout);
    response = await follower.get(onEndpoint(operation ?? location ?? started.url, follower.endpoint, started));
    location = header(response, 'location') ?? location;
  }
  // The status of an operation is not the resource, so the resource is read.
  if (operation === undefined || started.method === 'DELETE') return response;
  const made = await follower.get(started.url);
  const failed = provisioningFailure(parse(made.text));
  if (failed !== undefined) throw failedOperation(made, started, failed, follower);
  return made;
}

/** True when the first response to a write means that the operation continues, or does not mean that it has ended. */
export function isPending(response: ArmResponse): boolean {
  if (response.status === 202) return true;
  const state = textAt(objectAt(parse(response.text), 'properties'), 'provisioningState');
  if (state !== undefined) return !/^succeeded$/i.test(state);
  if (header(response, 'azure-asyncoperation') !== undefined) return true;
  return response.status === 201 && response.text.trim() === '' && header(response, 'location') !== undefined;
}

/** Only three states are final; a resource provider chooses the names of the others (ARM's asynchronous operations). */
function isRunning(response: ArmResponse, body: unknown, isStatus: boolean): boolean {
  if (response.status === 202) return true;
  const state =
    textAt(objectAt(body, 'properties'), 'provisioningState') ?? (isStatus ? textAt(body, 'status') : undefined);
  return state !== undefined && !/^(succeeded|failed|canceled|cancelled)$/i.test(state);
}

const header = ({ headers }: ArmResponse, name: string) => headers.get(name) ?? undefined;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An empty body is a usual response to a poll.
    return undefined;
  }
}

function failedOperation(
  response: ArmResponse,
  { method, path, url }: StartedRequest,
  state: string,
  { conceal }: Follower,
): ArmError {
  const { code, message, details } = failureOf(response.text, conceal);
  const requestId = header(response, 'x-ms-request-id');
  const failure =
    code === 'Unknown'
      ? { code: 'OperationFailed', message: `the operation ended in the state ${state}` }
      : { code, message };
  return new ArmError({
    status: response.status,
    ...failure,
    ...(details ? { details } : {}),
    requestId,
    clientRequestId: response.clientRequestId,
    method,
    path,
    host: new URL(url).host,
  });
}

function timedOut({ method, path, url }: StartedRequest, timeout: number): ArmError {
  const message = `the operation on ${path} still runs after ${durationText(timeout)}`;
  return new ArmError({ status: 0, code: 'OperationTimedOut', method, path, host: new URL(url).host, message });
}
