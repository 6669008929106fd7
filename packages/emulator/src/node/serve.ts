import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator } from '../emulator.ts';

/** Where to listen. */
export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. The emulator asks for no credentials: another address lets others in. */
  readonly host?: string;
  /** Called after every request that may have changed something. */
  readonly onChange?: () => void;
}

/** A server that runs until it is closed. */
export interface RunningEmulator {
  /** What to pass as `--endpoint`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves an emulator over HTTP, on the loopback interface unless told otherwise.
 *
 * @throws {Error} when the port is taken
 */
export async function serveEmulator(
  emulator: Pick<Emulator, 'fetch'>,
  { port = 0, host = '127.0.0.1', onChange }: ServeOptions = {},
): Promise<RunningEmulator> {
  const server = createServer((request, response) => {
    answer(emulator, request, response)
      .then(() => (request.method === 'GET' || request.method === 'HEAD' ? undefined : onChange?.()))
      .catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { code: 'EmulatorFailure', message: String(error), details: null } }));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

async function answer(
  emulator: Pick<Emulator, 'fetch'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const { method = 'GET', headers, url = '/' } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const given = await emulator.fetch(
    new Request(`http://${headers.host ?? '127.0.0.1'}${url}`, {
      method,
      headers: pairs,
      ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
    }),
  );
  response.writeHead(given.status, Object.fromEntries(given.headers));
  response.end(Buffer.from(await given.arrayBuffer()));
}
