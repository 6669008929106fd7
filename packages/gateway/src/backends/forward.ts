import type { PolicyElement } from '../compile/element.ts';
import { PolicyError } from '../errors.ts';
import { withQueryValues } from '../message/query.ts';
import type { GatewayResponse } from '../message/response.ts';
import { joinUrl } from '../message/url.ts';
import type { Call } from '../pipeline/call.ts';
import { bodyFor, send } from '../pipeline/send.ts';
import { count, isOpen } from './breaker.ts';
import type { BackendEntry } from './entries.ts';
import { poolMember } from './pool.ts';

/** Headers between the client and the gateway only, and the length, which the body defines. */
const notForwarded = [
  'host',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'proxy-connection',
  'content-length',
  'te',
  'trailer',
];

/** Sends the request of a call to its backend. */
export async function forward(
  call: Call,
  element: PolicyElement,
  timeout: number,
  followsRedirects: boolean,
): Promise<GatewayResponse> {
  const { request, runtime } = call;
  const selected = call.backend === undefined ? undefined : runtime.backends.get(call.backend);
  const backend = selected && selected.pool.length > 0 ? poolMember(runtime, selected) : selected;
  if ((selected && !backend) || (backend && isOpen(runtime, backend))) throw unavailable(element, call.backend ?? '');
  const headers = request.headers.copy();
  // The host of the request is that of the backend, unless a policy set it.
  const host = headers.get('host');
  for (const name of notForwarded) headers.delete(name);
  if (host !== undefined && host !== call.clientHost) headers.set('Host', [host]);
  let url = backend?.url === undefined ? request.href : joinUrl(backend.url, request.path, request.query);
  if (backend) url = withCredentials(backend, url, headers);
  const name = backend?.id ?? call.backend;
  const outgoing = {
    method: request.method,
    url,
    headers,
    body: bodyFor(request.method, request.body),
    timeout,
    certificate: request.presents,
    ...(name === undefined ? {} : { backend: name }),
  };
  try {
    let response = await send(call, element, outgoing);
    for (let hops = 0; followsRedirects && hops < 10; hops += 1) {
      const location = [301, 302, 303, 307, 308].includes(response.statusCode)
        ? response.headers.get('location')
        : undefined;
      if (location === undefined) break;
      const next = new URL(location, url);
      response = await send(call, element, {
        ...outgoing,
        url: next.href,
        method: response.statusCode === 303 ? 'GET' : request.method,
      });
    }
    if (backend) count(runtime, backend, response);
    return response;
  } catch (error) {
    if (backend && error instanceof PolicyError) count(runtime, backend, undefined);
    throw error;
  }
}

function withCredentials({ credentials }: BackendEntry, url: string, headers: Call['request']['headers']): string {
  for (const [name, values] of Object.entries(credentials.headers)) headers.set(name, values);
  if (credentials.authorization !== undefined) headers.set('Authorization', [credentials.authorization]);
  const [base = '', query = ''] = url.split('?', 2);
  let joined = query === '' ? '' : `?${query}`;
  for (const [name, values] of Object.entries(credentials.query)) joined = withQueryValues(joined, name, values);
  return `${base}${joined}`;
}

/** backends, "Circuit breaker": an open circuit is 503 for the caller. */
function unavailable({ name }: PolicyElement, backend: string): PolicyError {
  const message = `The backend ${backend} is not available: its circuit breaker is open`;
  return new PolicyError({
    source: name,
    reason: 'BackendConnectionFailure',
    message,
    status: 503,
    shown: 'Service unavailable',
  });
}
