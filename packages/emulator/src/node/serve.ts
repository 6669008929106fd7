import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator } from '../emulator.ts';
import { targetOf } from './guard.ts';

/** Where to listen. */
export interface ServeEmulatorOptions {
  /** 0 selects a free port. */
  readonly port?: number;
  /** Default 127.0.0.1. The emulator requires no credentials: another address gives others access. IPv6 without brackets. */
  readonly host?: string;
  /** Called for every request that may have changed the state, before the response. When it throws, the response is 500. */
  readonly onChange?: () => void;
}

/** A server that runs until it is closed. */
export interface RunningEmulator {
  /** What to pass as `--endpoint`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves an emulator over HTTP, by default on the loopback interface. Requests for other hosts and those of web pages are
 * rejected (421, 403): see `targetOf`.
 *
 * @example
 * const { url, close } = await serveEmulator(createEmulator(), { port: 8080 });
 *
 * @throws {Error} when the port is taken
 */
export async function serveEmulator(
  emulator: Pick<Emulator, 'fetch'>,
  { port = 0, host = '127.0.0.1', onChange }: ServeEmulatorOptions = {},
): Promise<RunningEmulator> {
  const named = host.includes(':') ? `[${host}]` : host;
  const server = createServer((request, response) => {
    const target = targetOf(request, named);
    if (!(target instanceof URL)) return turnAway(response, target);
    respond(emulator, target, request, response, onChange).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else turnAway(response, { status: 500, code: 'EmulatorFailure', message: String(error) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${named}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

function turnAway(
  response: ServerResponse,
  { status, code, message }: { readonly status: number; readonly code: string; readonly message: string },
): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ error: { code, message, details: null } }));
}

async function respond(
  emulator: Pick<Emulator, 'fetch'>,
  target: URL,
  request: IncomingMessage,
  response: ServerResponse,
  onChange: (() => void) | undefined,
): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const { method = 'GET', headers } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD' && chunks.length > 0;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const given = await emulator.fetch(
    new Request(target, {
      method,
      headers: pairs,
      ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
    }),
  );
  // The state is saved before the response is sent.
  if (method !== 'GET' && method !== 'HEAD') onChange?.();
  response.writeHead(given.status, Object.fromEntries(given.headers));
  response.end(Buffer.from(await given.arrayBuffer()));
}
