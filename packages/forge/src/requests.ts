import type { HttpMethods } from '@azure/core-rest-pipeline';
import { ForgeError, type ForgeOptions } from './forge.ts';

/** Sends a request with a JSON body, and returns the JSON of the response. */
export type Send = (method: HttpMethods, path: string, body?: unknown) => Promise<unknown>;

/** Where requests are sent, and with which token. */
export interface Connection extends Pick<ForgeOptions, 'fetch'> {
  readonly name: string;
  /** Address that paths are appended to. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the token needs, for the message about a rejected request. */
  readonly needs: string;
}

/** Opens the connection: failures of the network and throttling are repeated, redirects are not followed, because they would pass on the token. */
export function connection({ name, base, headers, needs, fetch }: Connection): Send {
  return async (method, path, body) => {
    const url = `${base}${path}`;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const { status, content } = fetch
      ? await viaFetch(fetch, method, url, headers, text)
      : await viaNetwork(method, url, headers, text);
    if (status < 200 || status > 299)
      throw new ForgeError(
        `${name} rejected ${method} ${path}: ${status}${reasonIn(content)}${advice(status, needs)}`,
        status,
      );
    if (content === '') return undefined;
    try {
      return JSON.parse(content);
    } catch {
      throw new ForgeError(
        `${name} returned no JSON for ${method} ${path}. Check whether a proxy is in between: docs/guides/connections.md`,
        status,
      );
    }
  };
}

interface Received {
  readonly status: number;
  readonly content: string;
}

async function viaFetch(
  fetch: NonNullable<ForgeOptions['fetch']>,
  method: string,
  url: string,
  headers: Connection['headers'],
  body: string | undefined,
): Promise<Received> {
  const init = { method, headers: { ...headers, 'content-type': 'application/json' } };
  const response = await fetch(new Request(url, body === undefined ? init : { ...init, body }));
  return { status: response.status, content: await response.text() };
}

async function viaNetwork(
  method: HttpMethods,
  url: string,
  headers: Connection['headers'],
  body: string | undefined,
): Promise<Received> {
  const core = await import('@azure/core-rest-pipeline');
  const pipeline = core.createPipelineFromOptions({ userAgentOptions: { userAgentPrefix: 'apimkit' } });
  pipeline.removePolicy({ name: core.redirectPolicyName });
  const request = core.createPipelineRequest({
    method,
    url,
    headers: core.createHttpHeaders({ ...headers, 'content-type': 'application/json' }),
    // Runners of a company and tests reach forges of their own without TLS.
    allowInsecureConnection: true,
    ...(body === undefined ? {} : { body }),
  });
  const response = await pipeline.sendRequest(core.createDefaultHttpClient(), request);
  return { status: response.status, content: response.bodyAsText ?? '' };
}

const advice = (status: number, needs: string) =>
  status === 401 || status === 403 || status === 404 ? `. The token needs ${needs}` : '';

/** The message of an error, in the forms of the forges. */
function reasonIn(content: string): string {
  try {
    const value: unknown = JSON.parse(content);
    const message = isRecord(value) ? (value.message ?? value.error) : undefined;
    return typeof message === 'string' ? ` ${message.slice(0, 300)}` : '';
  } catch {
    return '';
  }
}

/** True for a JSON object. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a JSON array. */
export const recordsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];
