import assert, { equal, match } from 'node:assert/strict';
import type { Caller } from '../../packages/emulator/src/fixtures/caller.ts';

/** The response to a request. */
export type Reply = Awaited<ReturnType<Caller>>;

/** The parts of an error that a check compares. A regular expression matches a part of the text. */
export interface ExpectedError {
  readonly code?: string;
  readonly message?: string | RegExp;
  /** Target and message of the first detail. */
  readonly target?: string;
  readonly detail?: string | RegExp;
}

interface ErrorBody {
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly details: readonly { readonly target?: string; readonly message: string }[] | null;
  };
}

/** Requires an error of the service with a status and these parts. @throws {Error} otherwise */
export function rejects(response: Reply, status: number, { code, message, target, detail }: ExpectedError = {}): void {
  const shown = `${response.status} ${JSON.stringify(response.body)}`;
  equal(response.status, status, shown);
  const error = (response.body as ErrorBody | undefined)?.error;
  const [first] = error?.details ?? [];
  if (code !== undefined) equal(error?.code, code, shown);
  if (message !== undefined) matches(error?.message, message);
  if (target !== undefined) equal(first?.target, target, shown);
  if (detail !== undefined) matches(first?.message, detail);
}

function matches(text: string | undefined, wanted: string | RegExp): void {
  if (typeof wanted === 'string') equal(text, wanted);
  else match(text ?? '', wanted);
}

/** Sends a request that prepares a check or must succeed. @throws {Error} when its status is 300 or more */
export async function succeeds(
  call: Caller,
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Reply> {
  const response = await call(method, path, body, headers);
  assert(response.status < 300, `${method} ${path}: ${response.status} ${JSON.stringify(response.body)}`);
  return response;
}

/** Sends PUT requests that must succeed. */
export async function puts(call: Caller, bodies: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [path, body] of Object.entries(bodies)) await succeeds(call, 'PUT', path, body);
}

/** The status of a request. */
export const statusOf = async (call: Caller, ...request: Parameters<Caller>) => (await call(...request)).status;

/** The properties of a resource. */
export async function propertiesOf(call: Caller, path: string): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await succeeds(call, 'GET', path);
  return (body as { properties: Record<string, unknown> }).properties;
}

/** The items of a list. */
export async function itemsOf<Item = { readonly name: string }>(call: Caller, path: string): Promise<readonly Item[]> {
  const { body } = await succeeds(call, 'GET', path);
  return (body as { value: Item[] }).value;
}

/** Body of a PUT with properties. */
export const properties = (values: object) => ({ properties: values });

/** Body of the PUT of an API at a path. */
export const api = (path: string, values: object = {}) =>
  properties({ displayName: path, path, protocols: ['https'], ...values });

/** Body of the PUT of an operation. */
export const operation = (method: string, urlTemplate: string, values: object = {}) => {
  const names = [...urlTemplate.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, type: 'string', required: true }));
  return properties({
    displayName: `${method} ${urlTemplate}`,
    method,
    urlTemplate,
    templateParameters: names,
    ...values,
  });
};

/** Body of the PUT of a policy. */
export const policy = (inbound = '<base />', format = 'rawxml') =>
  properties({ format, value: `<policies><inbound>${inbound}</inbound></policies>` });

/** Body of the PUT of a tag or another resource that needs a display name only. */
export const named = (displayName: string, values: object = {}) => properties({ displayName, ...values });
