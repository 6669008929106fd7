import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificates.ts';

/** The host of Azure Resource Manager that both tools call; neither can be given another. */
export const armHost = 'management.azure.com';

/** A proxy on loopback. */
export interface ArmProxy {
  /** Its address, for `HTTPS_PROXY`. */
  readonly address: string;
  /** The other hosts that a tool called; the proxy rejects them. */
  readonly strangers: ReadonlySet<string>;
  close(): Promise<void>;
}

/**
 * Starts a proxy on loopback that terminates connections to Azure Resource Manager itself: the tools cannot be given another host, but
 * both use the proxy of the environment. Connections to every other host are rejected, so nothing leaves the machine. It also returns
 * tokens as a managed identity does.
 */
export async function startArmProxy(
  { key, certificate }: Certificate,
  respond: (request: Request) => Promise<Response>,
): Promise<ArmProxy> {
  const strangers = new Set<string>();
  const arm = createTlsServer({ key, cert: certificate }, (request, response) => {
    handle(request, response, respond).catch((error: unknown) => response.destroy(error as Error));
  });
  const proxy = createServer((_, response) => {
    const token = {
      access_token: testToken,
      expires_on: `${expiry}`,
      resource: `https://${armHost}`,
      token_type: 'Bearer',
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(token));
  });
  proxy.on('connect', (request, socket) => {
    if (request.url !== `${armHost}:443`) {
      strangers.add(String(request.url));
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    arm.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    strangers,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
        arm.closeAllConnections();
      }),
  };
}

const expiry = Math.floor(Date.now() / 1000) + 86_400;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that nothing accepts but the emulator, which accepts every one. */
export const testToken = `${part({ alg: 'none', typ: 'JWT' })}.${part({ exp: expiry, aud: `https://${armHost}` })}.none`;

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  respond: (request: Request) => Promise<Response>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? 'GET';
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name === 'host' ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  const body = chunks.length === 0 ? null : Buffer.concat(chunks);
  const reply = await respond(new Request(`https://${armHost}${incoming.url}`, { method, headers, body }));
  const payload = Buffer.from(await reply.arrayBuffer());
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(payload);
}
