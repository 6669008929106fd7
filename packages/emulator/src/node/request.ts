import type { IncomingMessage, ServerResponse } from 'node:http';

/** A body that is longer than the server accepts. */
export class BodyTooLong extends Error {}

/** A body beyond this multiple of the limit is not received to its end; the connection is closed. */
const patience = 8;

/**
 * Reads a request of a server.
 *
 * @param limit length of the longest body, in bytes
 * @throws {BodyTooLong} before the whole body is kept
 */
export async function requestOf(
  target: URL,
  incoming: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<Request> {
  const { method = 'GET', headers } = incoming;
  const body = await bodyOf(incoming, limit);
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  return new Request(target, { method, headers: pairs, signal: closed.signal, ...(hasBody ? { body } : {}) });
}

/** A caller that is still sending does not read a response, so the rest of a long body is received and dropped. */
async function bodyOf(incoming: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit * patience) break;
    if (length > limit) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (length > limit) throw new BodyTooLong(`The request body is longer than ${limit} bytes.`);
  return Buffer.concat(chunks);
}
