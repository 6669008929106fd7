import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Gateway } from '../gateway.ts';
import type { Trace } from '../trace/trace.ts';
import { isLoopback } from '../transport/loopback.ts';
import { TraceStore, tracePath } from './traces.ts';

/** Where to listen. */
export interface ServeGatewayOptions {
  /** 0 selects a free port. */
  readonly port?: number;
  /** Length of the longest body in bytes; longer ones are rejected (413). Default 32 MiB. */
  readonly maxBody?: number;
  /** Number of traces that are kept. Default 100. */
  readonly traces?: number;
  /** Receives the trace of each call, such as for a log. */
  readonly onCall?: (trace: Trace) => void;
}

/** A server that runs until it is closed. */
export interface RunningGateway {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a gateway on 127.0.0.1. The response to a request with `Apim-Trace: true` has a header `Apim-Trace-Location`, with the address of the
 * trace: as text, and as JSON with `Accept: application/json`.
 *
 * @param current returns the gateway for each request, so that it can be replaced while the server runs
 * @param options the port
 * @throws {Error} if the port is taken
 * @example
 * const { url, close } = await serveGateway(() => gateway, { port: 8081 });
 */
export async function serveGateway(
  current: () => Gateway | Promise<Gateway>,
  { port = 0, maxBody = 32 * 1024 * 1024, traces = 100, onCall }: ServeGatewayOptions = {},
): Promise<RunningGateway> {
  const store = new TraceStore(traces);
  // Without a trace a call takes less time.
  const call: Call = async (request, isTraced) => {
    const gateway = await current();
    if (!isTraced && !onCall) return { response: await gateway.fetch(request) };
    const result = await gateway.call(request);
    onCall?.(result.trace);
    return result;
  };
  const server = createServer((incoming, outgoing) => {
    respond(call, store, incoming, outgoing, maxBody).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (outgoing.headersSent) outgoing.destroy();
      else void send(outgoing, rejected(500, message));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

type Call = (request: Request, isTraced: boolean) => Promise<{ readonly response: Response; readonly trace?: Trace }>;

async function respond(
  call: Call,
  store: TraceStore,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  maxBody: number,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming;
  const target = URL.parse(url, `http://${headers.host ?? '127.0.0.1'}`);
  // A web page whose name leads to this machine would read the responses.
  if (!target || !isLoopback(target))
    return send(outgoing, rejected(421, 'The gateway accepts requests for 127.0.0.1 and localhost'));
  const body = await bodyOf(incoming, maxBody);
  if (!body) return send(outgoing, rejected(413, 'The body is too long'));
  if (target.pathname.startsWith(tracePath)) return send(outgoing, store.respond(target, headers.accept));
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as [string, string]),
  );
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  const request = new Request(target, { method, headers: pairs, ...(hasBody ? { body } : {}) });
  const isTraced = headers['apim-trace'] === 'true';
  const { response, trace } = await call(request, isTraced);
  if (!isTraced || !trace) return send(outgoing, response);
  return send(outgoing, response, { 'apim-trace-location': `${target.origin}${store.keep(trace)}` });
}

const rejected = (statusCode: number, message: string): Response =>
  Response.json({ statusCode, message }, { status: statusCode });

/** Undefined for a body that is too long. */
async function bodyOf(incoming: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  }
  return length > limit ? undefined : Buffer.concat(chunks);
}

async function send(
  outgoing: ServerResponse,
  response: Response,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const body = new Uint8Array(await response.arrayBuffer());
  const { status, statusText, headers } = response;
  // Node computes the length, and a body that was decoded has no encoding any more.
  for (const name of ['content-length', 'transfer-encoding', 'content-encoding']) headers.delete(name);
  for (const [name, value] of [...headers, ...Object.entries(more)])
    if (name === 'set-cookie') outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
  outgoing.writeHead(status, statusText || undefined).end(body);
}
