import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Probed, ProbeStep, ProbeTarget } from '../probe.ts';

/** A failure of one step. */
class StepError extends Error {
  readonly step: ProbeStep;
  readonly code: string;

  constructor(step: ProbeStep, code: string, message: string) {
    super(message);
    this.step = step;
    this.code = code;
  }
}

/**
 * Connects to a Resource Manager as the client does, one step after the other: name server, TCP, proxy, TLS, and a request without a token
 * that every cloud responds to.
 *
 * @returns the first step that failed, or the response
 * @example
 * const { failure } = await probe({ url: 'https://management.azure.com', limit: 10_000 });
 */
export async function probe({ url, proxy, limit }: ProbeTarget): Promise<Probed> {
  const target = new URL(url);
  const first = proxy === undefined ? target : new URL(proxy);
  const via = `${hostOf(first)}:${portOf(first)}`;
  const signal = AbortSignal.timeout(limit);
  const open: Socket[] = [];
  const opened = <One extends Socket>(socket: One): One => {
    open.push(socket);
    // A late error after the end has no listener of a step any more.
    socket.on('error', () => undefined);
    return socket;
  };
  let address: string | undefined;
  try {
    address = (await step('dns', signal, () => lookup(hostOf(first)))).address;
    const tcp = opened(connect({ host: address, port: portOf(first) }));
    await step('connect', signal, () => event(tcp, 'connect'));
    const toProxy =
      proxy !== undefined && first.protocol === 'https:' ? await secured(tcp, first, signal, opened) : tcp;
    const direct = proxy === undefined ? toProxy : await tunnel(toProxy, target, first, signal);
    const socket = target.protocol === 'https:' ? await secured(direct, target, signal, opened) : direct;
    const sentAt = Date.now();
    const response = await step('response', signal, () => head(socket, target));
    const at = (sentAt + Date.now()) / 2;
    return { via, address, at, ...factsOf(response, target) };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    const { step: failedAt, code, message } = error;
    return { via, ...(address === undefined ? {} : { address }), failure: { step: failedAt, code, message } };
  } finally {
    for (const socket of open) socket.destroy();
  }
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');
const portOf = ({ port, protocol }: URL) => Number(port || (protocol === 'https:' ? 443 : 80));

/** @throws {StepError} for any error, and when the time is over */
async function step<Result>(name: ProbeStep, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  let stop = () => undefined as unknown;
  const late = new Promise<never>((_, reject) => {
    const end = () => reject(new StepError(name, 'ETIMEDOUT', 'no response in time'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    stop = () => signal.removeEventListener('abort', end);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    if (error instanceof StepError) throw error;
    const { code = 'UNKNOWN', message } = error as NodeJS.ErrnoException;
    throw new StepError(name, code, message);
  } finally {
    stop();
  }
}

function event(socket: Socket, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(name, () => resolve());
    socket.once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' })));
  });
}

/** Checks the certificate as the client does: with the authorities of Node and those of NODE_EXTRA_CA_CERTS. */
async function secured(
  socket: Socket,
  target: URL,
  signal: AbortSignal,
  opened: <One extends Socket>(socket: One) => One,
): Promise<Socket> {
  const host = hostOf(target);
  const isName = !/^[\d.]+$|:/.test(host);
  const secure = opened(connectTls({ socket, host, ...(isName ? { servername: host } : {}) }));
  await step('tls', signal, () => event(secure, 'secureConnect'));
  return secure;
}

/** Asks a proxy for a connection to the target. */
function tunnel(socket: Socket, target: URL, { username, password }: URL, signal: AbortSignal): Promise<Socket> {
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const path = `${target.hostname}:${portOf(target)}`;
  return step(
    'proxy',
    signal,
    () =>
      new Promise<Socket>((resolve, reject) => {
        const sent = request({
          createConnection: () => socket,
          method: 'CONNECT',
          path,
          headers: {
            host: path,
            ...(username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
          },
        });
        sent.on('connect', ({ statusCode = 0, statusMessage = '' }) => {
          if (statusCode === 200) resolve(socket);
          else reject(new StepError('proxy', String(statusCode), statusMessage));
        });
        sent.on('error', reject);
        sent.end();
      }),
  );
}

/** The metadata of a cloud are public; any response shows that the host can be reached. */
function head(socket: Socket, target: URL): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({
      createConnection: () => socket,
      method: 'GET',
      path: `${target.pathname.replace(/\/$/, '')}/metadata/endpoints?api-version=2022-09-01`,
      headers: { host: target.host, 'user-agent': 'apimkit-doctor', connection: 'close' },
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response);
    });
    sent.on('error', reject);
    sent.end();
  });
}

function factsOf({ statusCode = 0, headers }: IncomingMessage, target: URL): Partial<Probed> {
  const { location = '', date } = headers;
  const isRedirect = statusCode >= 300 && statusCode < 400 && URL.canParse(location, target.href);
  return {
    status: statusCode,
    ...(isRedirect ? { redirectsTo: new URL(location, target.href).host } : {}),
    ...(date === undefined ? {} : { date }),
  };
}
