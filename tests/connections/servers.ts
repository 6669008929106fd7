import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ArmClientOptions, createArmClient } from '@apimkit/arm';
import type { Emulator } from '@apimkit/emulator';
import { checked } from '../checked.ts';

/** A server on this machine. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  /** Requests that arrived, as `GET /path`. */
  readonly seen: readonly string[];
}

/** The requests that have arrived, with their bodies. */
const arrived = new WeakMap<IncomingMessage, Request>();
const check = checked(async () => new Response());

/** Serves on a free port of this machine. A request to API Management that is not of the contract fails the running test. */
export async function serve(respond: RequestListener): Promise<TestServer> {
  const seen: string[] = [];
  const server = createServer(async (incoming, response) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    const request = await requestOf(incoming).catch(() => undefined);
    // The client has closed the connection.
    if (!request) return;
    arrived.set(incoming, request);
    await check(request.clone());
    respond(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Responds with JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A client of a service at an address, which waits a thousandth of the usual times. */
export function clientOf(endpoint: string, options: Partial<ArmClientOptions> = {}) {
  let skipped = 0;
  return createArmClient({
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    resourceGroup: 'rg',
    serviceName: 'shop',
    endpoint,
    clock: {
      now: () => Date.now() + skipped,
      sleep: async (ms) => {
        await new Promise((resolve) => setTimeout(resolve, ms / 1000));
        skipped += ms;
      },
    },
    ...options,
  });
}

/** Lets an emulator respond to a request of `serve`. */
export async function emulated(emulator: Emulator, incoming: IncomingMessage): Promise<Response> {
  const request = arrived.get(incoming);
  if (!request) throw new TypeError('the request has not arrived at a server of serve()');
  return emulator.fetch(request);
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const { method = 'GET', headers, url } = incoming;
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(body.length > 0 ? { body } : {}),
  });
}
