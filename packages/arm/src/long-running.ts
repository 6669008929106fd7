import { ArmError, failureOf, provisioningFailure } from './error.ts';
import { objectAt, textAt } from './json.ts';
import { onEndpoint } from './paths.ts';
import { retryAfterMs } from './retry.ts';
import type { Answer } from './transport.ts';

/** What following an operation needs from the client. */
export interface Follower {
  readonly get: (url: string) => Promise<Answer>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** Milliseconds until the wait is given up. */
  readonly deadline: number;
  readonly endpoint: string;
  /** Takes secrets out of what the service says. */
  readonly conceal: (text: string) => string;
}

/** The request that began the operation, for messages. */
export interface Begun {
  readonly method: string;
  readonly path: string;
  readonly url: string;
}

/**
 * Follows a long-running operation to its real end and returns the last answer. A 201 is no success by itself: a
 * failure arrives as the status of a poll, as a failed operation status, or as a failed provisioning state
 * (Azure/apiops#837, #722).
 *
 * @throws {ArmError} when the operation failed, was cancelled or did not end in time
 */
export async function followOperation(first: Answer, begun: Begun, follower: Follower): Promise<Answer> {
  const end = follower.now() + follower.deadline;
  let answer = first;
  const operation = header(first, 'azure-asyncoperation');
  let location = header(first, 'location');
  for (let wait = 250; ; wait = Math.min(5000, wait * 2)) {
    const body = parse(answer.text);
    const failed = provisioningFailure(body);
    if (failed !== undefined) throw failedOperation(answer, begun, failed, follower);
    if (answer !== first && !isRunning(answer, body, operation !== undefined)) break;
    if (follower.now() > end) throw timedOut(begun, follower.deadline);
    const asked = retryAfterMs(header(answer, 'retry-after'), follower.now());
    await follower.sleep(Math.min(asked ?? wait, 60_000));
    answer = await follower.get(onEndpoint(operation ?? location ?? begun.url, follower.endpoint, begun));
    location = header(answer, 'location') ?? location;
  }
  // The status of an operation is not the resource; ask for what was made.
  if (operation === undefined || begun.method === 'DELETE') return answer;
  const made = await follower.get(begun.url);
  const failed = provisioningFailure(parse(made.text));
  if (failed !== undefined) throw failedOperation(made, begun, failed, follower);
  return made;
}

/** True when the first answer to a write says that work goes on, or does not say that it is over. */
export function isPending(answer: Answer): boolean {
  if (answer.status === 202) return true;
  const state = textAt(objectAt(parse(answer.text), 'properties'), 'provisioningState');
  if (state !== undefined) return !/^succeeded$/i.test(state);
  if (header(answer, 'azure-asyncoperation') !== undefined) return true;
  return answer.status === 201 && answer.text.trim() === '' && header(answer, 'location') !== undefined;
}

/** Only three states are ends; a resource provider may call the others as it likes (ARM's asynchronous operations). */
function isRunning(answer: Answer, body: unknown, isStatus: boolean): boolean {
  if (answer.status === 202) return true;
  const state =
    textAt(objectAt(body, 'properties'), 'provisioningState') ?? (isStatus ? textAt(body, 'status') : undefined);
  return state !== undefined && !/^(succeeded|failed|canceled|cancelled)$/i.test(state);
}

const header = ({ headers }: Answer, name: string) => headers.get(name) ?? undefined;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An empty body is a usual answer to a poll.
    return undefined;
  }
}

function failedOperation(answer: Answer, { method, path, url }: Begun, state: string, { conceal }: Follower): ArmError {
  const { code, message, details } = failureOf(answer.text, conceal);
  const requestId = header(answer, 'x-ms-request-id');
  const said =
    code === 'Unknown' ? { code: 'OperationFailed', message: `the operation ended as ${state}` } : { code, message };
  return new ArmError({
    status: answer.status,
    ...said,
    ...(details ? { details } : {}),
    ...(requestId ? { requestId } : {}),
    method,
    path,
    host: new URL(url).host,
  });
}

function timedOut({ method, path, url }: Begun, deadline: number): ArmError {
  const message = `the operation did not end within ${Math.round(deadline / 1000)} s; look at the resource before you try again`;
  return new ArmError({ status: 0, code: 'OperationTimedOut', method, path, host: new URL(url).host, message });
}
