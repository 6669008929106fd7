import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ArmClientOptions, createArmClient } from '@apimkit/arm';
import type { Emulator } from '@apimkit/emulator';

/** A server on this machine. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  /** Requests that arrived, as `GET /path`. */
  readonly seen: readonly string[];
}

/** Serves on a free port of this machine. */
export async function serve(respond: RequestListener): Promise<TestServer> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    respond(request, response);
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

/** Lets an emulator respond to a request of a socket. */
export async function emulated(emulator: Emulator, request: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const { method = 'GET', headers, url } = request;
  return emulator.fetch(
    new Request(`http://${headers.host}${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      ...(body.length > 0 ? { body } : {}),
    }),
  );
}
