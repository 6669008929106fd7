import { createEmulator, type EmulatorOptions } from '@apimkit/emulator';
import { service } from './ids.ts';

/** A response of the service. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A request below a service. */
export interface Call {
  readonly method: string;
  /** Percent-encoded, without a slash at the start. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly ifMatch?: string | undefined;
}

/** A fresh service. */
export interface Target {
  send(call: Call): Promise<Received>;
  /** Sends a request and waits for the end of its operation. */
  complete(call: Call): Promise<Received>;
}

export function openTarget(options: EmulatorOptions = {}): Target {
  const emulator = createEmulator(options);
  const fetch = async (url: URL, init: RequestInit): Promise<Received> => {
    const response = await emulator.fetch(new Request(url, init));
    const received = await response.text();
    const parsed: unknown = received === '' ? undefined : JSON.parse(received);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const send = ({ method, path, query = {}, body, ifMatch }: Call) => {
    const url = new URL(`http://127.0.0.1${service}${path === '' ? '' : `/${path}`}`);
    url.search = new URLSearchParams({ 'api-version': '2024-05-01', ...query }).toString();
    const headers = new Headers(ifMatch === undefined ? {} : { 'if-match': ifMatch });
    if (body !== undefined) headers.set('content-type', 'application/json');
    return fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  };
  return {
    send,
    async complete(call) {
      const first = await send(call);
      const location = first.headers.get('location');
      return location === null ? first : await fetch(new URL(location), { method: 'GET' });
    },
  };
}
