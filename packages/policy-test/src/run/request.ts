import type { ServedApi, ServedOperation } from '@apimkit/gateway';
import { PolicyTestError } from '../errors.ts';
import type { TestRequest } from '../format/types.ts';
import { textsOf } from './mocks.ts';

/** Where a request goes without an API. */
const gateway = 'https://gateway.example.com';

/** What a request without a method or a path calls. */
export interface Called {
  readonly api: ServedApi;
  readonly operation?: ServedOperation;
}

/**
 * The request of a test, as a client sends it.
 *
 * @param called the API: its suffix and its version are put in front of the path
 * @param more headers that the request does not set itself
 */
export function requestOf(
  written: TestRequest = {},
  called?: Called,
  more: Readonly<Record<string, string>> = {},
): Request {
  const { method = called?.operation?.method ?? 'GET', path = pathOf(called?.operation), json, body } = written;
  const url = new URL(written.url ?? `${gateway}${called?.api.path ?? ''}${path}`);
  for (const [name, value] of Object.entries({ ...called?.api.query, ...textsOf(written.query) }))
    url.searchParams.append(name, value);
  const headers = new Headers({ ...more, ...called?.api.headers });
  if (json !== undefined) headers.set('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(textsOf(written.headers))) headers.set(name, value);
  const content = json === undefined ? body : JSON.stringify(json);
  try {
    return new Request(url, { method, headers, ...(content === undefined ? {} : { body: content }) });
  } catch (error) {
    // GET has no body, and TRACE cannot be sent at all.
    const reason = error instanceof Error ? error.message : String(error);
    throw new PolicyTestError(`${method} ${url.href} cannot be sent: ${reason}. Correct the request of the test`);
  }
}

/** The path of a template, with 1 in place of its parameters. */
const pathOf = (operation: ServedOperation | undefined): string =>
  (operation?.urlTemplate ?? '/')
    .split('?')[0]
    ?.replaceAll(/\{[^}]*\}/g, '1')
    .replace(/\/?\*$/, '/1') ?? '/';
