import { equal, match, ok } from 'node:assert/strict';
import type { Caller } from '../../packages/emulator/src/fixtures/caller.ts';

/** The parts of an error that a statement is about. */
export interface Refused {
  /** Default 400. */
  readonly status?: number;
  readonly code?: string;
  readonly message?: string | RegExp;
  /** `target` and `message` of the first detail. */
  readonly target?: string;
  readonly detail?: string | RegExp;
}

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly details: readonly { readonly target: string; readonly message: string }[] | null;
}

/** Fails unless a request was rejected in this way. */
export async function refuses(request: ReturnType<Caller>, expected: Refused = {}): Promise<void> {
  const { status, body } = await request;
  const seen = `${status} ${JSON.stringify(body)}`;
  equal(status, expected.status ?? 400, seen);
  const { code, message, details } = (body as { error: Failure }).error;
  const [first] = details ?? [];
  if (expected.code !== undefined) equal(code, expected.code, seen);
  check(message, expected.message);
  if (expected.target !== undefined) equal(first?.target, expected.target, seen);
  check(first?.message, expected.detail);
}

function check(text: string | undefined, expected: string | RegExp | undefined): void {
  if (typeof expected === 'string') equal(text, expected);
  else if (expected) match(text ?? '', expected);
}

/** A response body; the checks read parts of it. */
// biome-ignore lint/suspicious/noExplicitAny: checks read bodies of every shape
export type Body = any;

/** The body of a response that is not an error. */
export async function body(request: ReturnType<Caller>): Promise<Body> {
  const response = await request;
  ok(response.status < 400, `${response.status} ${JSON.stringify(response.body)}`);
  return response.body;
}

/** The properties of the resource in a response. */
export const properties = async (request: ReturnType<Caller>): Promise<Body> => (await body(request)).properties;

/** Creates or changes a resource; fails when the service rejects it. */
export const put = (call: Caller, path: string, values: object = {}): Promise<Body> =>
  body(call('PUT', path, { properties: values }));

/** Properties of a policy. */
export const policy = (value: string, format = 'rawxml') => ({ format, value });

/** Properties of a policy with this inbound section. */
export const inbound = (text: string, format?: string) =>
  policy(`<policies><inbound>${text}</inbound></policies>`, format);

/** Names of the items of a list. */
export const names = async (call: Caller, path: string): Promise<readonly string[]> =>
  (await body(call('GET', path))).value.map(({ name }: Body) => name);
