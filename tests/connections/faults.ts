import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Emulator } from '@apimkit/emulator';
import { emulated, json } from './servers.ts';

/** What a fault proxy does with a request in place of the service. */
type SocketFault = (request: IncomingMessage, response: ServerResponse, emulator: Emulator) => Promise<void> | void;

const throttled =
  (headers: Record<string, string>, message = 'Number of requests exceeded.'): SocketFault =>
  (_, response) =>
    json(response, 429, { error: { code: 'SubscriptionRequestsThrottled', message, details: null } }, headers);

const refused =
  (status: number, code: string): SocketFault =>
  (_, response) =>
    json(response, status, { error: { code, message: 'injected', details: null } });

/** The response of the service with its bytes. */
async function responded(request: IncomingMessage, emulator: Emulator) {
  const response = await emulated(emulator, request);
  const headers = Object.fromEntries(response.headers);
  const { 'content-length': _, ...rest } = headers;
  return { status: response.status, headers: rest, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Sends a response in small pieces, with pauses, and stops before its end when it has more pieces than `most`. */
const dripping =
  (most: number): SocketFault =>
  async (request, response, emulator) => {
    const { status, headers, bytes } = await responded(request, emulator);
    response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
    const size = Math.max(1, Math.ceil(bytes.length / 8));
    for (let at = 0; at < Math.min(bytes.length, most * size); at += size) {
      response.write(bytes.subarray(at, at + size));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    if (most * size >= bytes.length) response.end();
  };

/** Sends half of a response and closes the connection. */
const cut =
  (isChunked: boolean): SocketFault =>
  async (request, response, emulator) => {
    const { status, headers, bytes } = await responded(request, emulator);
    response.writeHead(status, isChunked ? headers : { ...headers, 'content-length': String(bytes.length + 1) });
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    setTimeout(() => response.destroy(), 5);
  };

/** Every fault by name. */
export const socketFaults: Readonly<Record<string, SocketFault>> = {
  '429 with seconds': throttled({ 'retry-after': '7' }),
  '429 with a date': throttled({ 'retry-after': new Date(Date.now() + 9000).toUTCString() }),
  '429 with 0 seconds': throttled({ 'retry-after': '0' }),
  '429 without a time': throttled({}),
  '429 with the time in its message': throttled(
    {},
    "Please try again after '3' seconds after additional tokens are available.",
  ),
  '409 of a lock': refused(409, 'PessimisticConcurrencyConflict'),
  500: refused(500, 'InternalServerError'),
  502: (_, response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>'),
  503: refused(503, 'ServiceUnavailable'),
  'a reset before the effect': (_, response) => void response.destroy(),
  'a reset after the effect': async (request, response, emulator) => {
    await emulated(emulator, request);
    response.destroy();
  },
  'a cut body': cut(false),
  'a cut body of unknown length': cut(true),
  'a dripping body': dripping(8),
  'a body that never ends': dripping(4),
  'a response that never arrives': () => undefined,
};
