import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator } from '../emulator.ts';
import { ConnectionDropped } from '../profiles/faults/dropped-connections.ts';
import { operationIn } from '../profiles/paths.ts';
import { targetOf } from './guard.ts';
import { BodyTooLong, requestOf } from './request.ts';
import { send, sendError } from './respond.ts';

/** Where to listen, and what to do with changes. */
export interface ServeEmulatorOptions {
  /** 0 selects a free port. */
  readonly port?: number;
  /** Default 127.0.0.1. The emulator requires no credentials: another address gives others access. IPv6 without brackets. */
  readonly host?: string;
  /** Length of the longest body in bytes; longer ones are rejected (413). Default 32 MiB. */
  readonly maxBody?: number;
  /**
   * Called after every write request, and awaited before the response is sent. When it fails, the response is 500 with the
   * reason.
   */
  readonly onChange?: () => unknown;
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
  { port = 0, host = '127.0.0.1', maxBody = 32 * 1024 * 1024, onChange }: ServeEmulatorOptions = {},
): Promise<RunningEmulator> {
  const named = host.includes(':') ? `[${host}]` : host;
  const server = createServer((incoming, response) => {
    const target = targetOf(incoming, named);
    if (!(target instanceof URL)) return sendError(response, target);
    respond(emulator, incoming, response, { target, maxBody, onChange }).catch((error: unknown) =>
      fail(response, error),
    );
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

interface Responding {
  readonly onChange: ServeEmulatorOptions['onChange'] | undefined;
  readonly target: URL;
  readonly maxBody: number;
}

async function respond(
  emulator: Pick<Emulator, 'fetch'>,
  incoming: IncomingMessage,
  response: ServerResponse,
  { target, maxBody, onChange }: Responding,
): Promise<void> {
  const request = await requestOf(target, incoming, response, maxBody);
  // A poll can be the end of a write.
  const isRead = /^(GET|HEAD)$/.test(request.method) && operationIn(target) === undefined;
  const given = await emulator.fetch(request).catch(async (error: unknown) => {
    // The request may have had its effect all the same.
    await onChange?.();
    throw error;
  });
  const body = Buffer.from(await given.arrayBuffer());
  // The state is saved before the response is sent.
  if (!isRead) await onChange?.();
  if (!response.destroyed) send(response, given, body);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) response.destroy();
  else if (error instanceof ConnectionDropped) response.socket?.resetAndDestroy();
  else if (error instanceof BodyTooLong)
    sendError(response, { status: 413, code: 'RequestEntityTooLarge', message: error.message });
  else sendError(response, { status: 500, code: 'EmulatorFailure', message: String(error) });
}
