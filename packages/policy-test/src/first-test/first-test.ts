import { type CallResult, readPolicy } from '@apimkit/gateway';
import { runPolicyCall } from '../run/once.ts';
import type { PolicyTestOptions } from '../run/options.ts';
import { setupOf } from './draft.ts';
import { mocksFor } from './mocks.ts';
import { type Obstacle, placeOf } from './obstacle.ts';
import { proven } from './proven.ts';
import { exampleRequest, exampleResponse } from './request.ts';
import { satisfied } from './satisfied.ts';
import { firstTarget } from './target.ts';
import type { WrittenTest } from './write.ts';

/** What a first test is written for. */
export interface FirstTestOptions extends Pick<PolicyTestOptions, 'artifacts' | 'parse' | 'crypto' | 'xsd'> {
  /** `orders/get-order`, with `@workspace` behind. */
  readonly operation: string;
}

/** A test, and where it belongs. */
export interface FirstTest {
  readonly path: string;
  readonly text: string;
  /** What its author has to do, also in comments of the file; the test is skipped if it cannot pass before. */
  readonly todo: readonly string[];
}

/**
 * Writes a first test of an operation: a request with the examples of its specification, a caller that its policies accept, and mocks of what
 * they call. The test was run, and passes.
 *
 * @param options the operation and the artifacts
 * @returns YAML, and its path beside the files of the API
 * @throws {PolicyTestError} if the artifacts do not contain the operation
 * @example
 * const { path, text } = await firstTest({ operation: 'orders/get-order', artifacts, parse, crypto: nodeCrypto });
 * await writeFile(path, text);
 */
export async function firstTest({ operation: text, ...options }: FirstTestOptions): Promise<FirstTest> {
  const { artifacts } = options;
  const { name, call, api, operation, path } = firstTarget(artifacts, text);
  const response = exampleResponse(operation);
  const namedValues = Object.fromEntries(readPolicy(artifacts, call).missing.map((one) => [one, madeUp]));
  const { elements } = readPolicy(artifacts, call, namedValues);
  const { draft, result, obstacle } = await satisfied(
    { request: exampleRequest(operation), caller: {}, namedValues },
    elements,
    (draft) => runPolicyCall({ ...options, operation: text, setup: { ...setupOf(draft), mocks: { '*': response } } }),
  );
  const mocks = obstacle ? { [api.serviceUrl ?? '*']: response } : mocksFor(result.exchanges, response, artifacts);
  const written = { operation: name, setup: { ...setupOf(draft), mocks }, ...about(result, response, obstacle) };
  return { path, ...(await proven(written, path, options)) };
}

/** Valid Base64, since it can be a key that signs tokens. */
const madeUp = 'MadeUpValueForTests/NotARealSecret/0';

/** What a test expects: what happened, or what should happen after its author removed the obstacle. */
function about(
  { response, exchanges }: CallResult,
  { status: documented }: { readonly status: number },
  obstacle: Obstacle | undefined,
): Pick<WrittenTest, 'name' | 'expect' | 'todo' | 'skip'> {
  const status = obstacle ? documented : response.status;
  const sent = exchanges.findLast(({ policy }) => policy === 'forward-request');
  const backend = sent ? { method: sent.method } : ('none' as const);
  const test = { name: `responds with ${status}`, expect: { status, ...(obstacle ? {} : { backend }) } };
  if (obstacle) {
    const todo = [`${placeOf(obstacle)} rejects the request: ${obstacle.why}`];
    return { ...test, todo, skip: `TODO: ${placeOf(obstacle)}` };
  }
  const isUnexpected = status >= 400 && status !== documented;
  const advice = `the policies respond with ${status}: write the request that they forward, and what is expected of it`;
  return { ...test, todo: isUnexpected ? [advice] : [] };
}
