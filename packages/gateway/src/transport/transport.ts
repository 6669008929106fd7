import type { GatewayClock } from '../clock.ts';
import { Body } from '../message/body.ts';
import { Fields } from '../message/fields.ts';
import { GatewayResponse } from '../message/response.ts';
import { isLoopback } from './loopback.ts';
import { isNamed } from './names.ts';
import type { BackendTarget, MockResponse } from './target.ts';

/** A request on its way to a backend. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Fields;
  readonly body: Body;
  /** Id of the backend. */
  readonly backend?: string;
  /** Thumbprint or id of the certificate of `authentication-certificate`: it is recorded, and not used. */
  readonly certificate?: string | undefined;
  readonly timeout?: number;
}

/** Why a request has no response. `unnamed`: no backend is named for it, so nothing was sent. */
export class TransportError extends Error {
  readonly kind: 'connection' | 'timeout' | 'unnamed';
  constructor(kind: 'connection' | 'timeout' | 'unnamed', message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Sends requests to what the options name, and to nothing else. */
export class Transport {
  readonly #targets: readonly (readonly [name: string, target: BackendTarget])[];
  readonly #clock: GatewayClock;
  readonly #used = new Map<string, number>();

  constructor(targets: Readonly<Record<string, BackendTarget>>, clock: GatewayClock) {
    // The longest name that matches is the most specific one.
    this.#targets = Object.entries(targets).sort(([one], [other]) => other.length - one.length);
    this.#clock = clock;
  }

  /** @throws TransportError if there is no response */
  async send(request: Outgoing): Promise<GatewayResponse> {
    const found = this.#targets.find(([name]) => isNamed(name, request));
    if (!found) {
      const name = new URL(request.url).origin;
      throw new TransportError(
        'unnamed',
        `No backend is named for ${name}: pass a mock, a function or a URL on this machine for it`,
      );
    }
    const [name, target] = found;
    if (typeof target === 'function') return this.#fetched(request, async (sent) => target(sent));
    if (typeof target === 'string' || target instanceof URL) return this.#forwarded(request, name, new URL(target));
    return this.#mocked(request, name, Array.isArray(target) ? target : [target as MockResponse]);
  }

  async #forwarded(request: Outgoing, name: string, target: URL): Promise<GatewayResponse> {
    if (!isLoopback(target))
      throw new TransportError(
        'unnamed',
        `The backend ${name} is at ${target.origin}: only URLs on this machine are allowed`,
      );
    const url = new URL(request.url);
    const place = new URL(`${target.pathname.replace(/\/$/, '')}${url.pathname}${url.search}`, target);
    const response = await this.#fetched({ ...request, url: place.href }, (sent) => fetch(sent));
    // The content is decoded.
    response.headers.delete('Content-Encoding');
    return response;
  }

  async #fetched(request: Outgoing, send: (request: Request) => Promise<Response>): Promise<GatewayResponse> {
    const hasBody = request.body.size > 0 && !['GET', 'HEAD'].includes(request.method);
    try {
      const sent = new Request(request.url, {
        method: request.method,
        headers: request.headers.toHeaders(),
        redirect: 'manual',
        ...(hasBody ? { body: request.body.bytes as Uint8Array<ArrayBuffer> } : {}),
        ...(request.timeout === undefined ? {} : { signal: AbortSignal.timeout(request.timeout) }),
      });
      return await GatewayResponse.of(await send(sent));
    } catch (error) {
      const isTimeout = error instanceof Error && error.name === 'TimeoutError';
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
      throw new TransportError(
        isTimeout ? 'timeout' : 'connection',
        cause ?? (error instanceof Error ? error.message : String(error)),
      );
    }
  }

  async #mocked(request: Outgoing, name: string, responses: readonly MockResponse[]): Promise<GatewayResponse> {
    const index = this.#used.get(name) ?? 0;
    this.#used.set(name, index + 1);
    const mock = responses[Math.min(index, responses.length - 1)] ?? {};
    const { timeout = Number.POSITIVE_INFINITY } = request;
    const delay = mock.error === 'timeout' ? Number.POSITIVE_INFINITY : (mock.delay ?? 0);
    if (delay > timeout || delay === Number.POSITIVE_INFINITY) {
      await this.#clock.sleep(Number.isFinite(timeout) ? timeout : 0);
      throw new TransportError('timeout', 'The operation has timed out.');
    }
    if (delay > 0) await this.#clock.sleep(delay);
    if (mock.error === 'connection') throw new TransportError('connection', 'The connection was refused.');
    return mockedResponse(mock);
  }
}

function mockedResponse({ status = 200, reason, headers = {}, body }: MockResponse): GatewayResponse {
  const fields = new Fields(Object.entries(headers));
  const isText = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
  if (!isText && !fields.has('content-type')) fields.set('Content-Type', ['application/json']);
  return new GatewayResponse(status, reason, fields, new Body(isText ? body : JSON.stringify(body)));
}
