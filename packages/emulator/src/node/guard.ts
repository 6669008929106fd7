import type { IncomingMessage } from 'node:http';

/** Why a request is rejected. */
export interface Turned {
  readonly status: 400 | 403 | 421;
  readonly code: string;
  readonly message: string;
}

const methods = new Set(['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS']);
/** Values of `sec-fetch-site` for requests without another site; programs do not send the header. */
const sites = new Set<unknown>([undefined, 'none', 'same-origin']);
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Returns the target of a request, or why it is rejected.
 *
 * The emulator requires no credentials and returns secrets, so it must accept requests of this machine only. A page in a
 * browser on this machine can send requests to any port, and can resolve its own host name to 127.0.0.1 (DNS rebinding).
 * Neither a page nor a proxy can omit or forge what is checked: the host of the request must be a loopback address, and a
 * browser must not report another origin.
 *
 * @param listening the host that the server listens on, which is accepted too
 * @returns the URL of the request, from the request line and `Host` alone
 */
export function targetOf(
  {
    method = 'GET',
    url = '/',
    headers,
    rawHeaders,
  }: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>,
  listening: string,
): URL | Turned {
  const host = headers.host ?? '';
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1 || !(loopback.test(host) || isListening(host, listening))) return misdirected(host);
  const origin = `http://${host.toLowerCase()}`;
  const absolute = url.startsWith('/') ? `${origin}${url}` : url;
  if (!methods.has(method) || !URL.canParse(absolute)) return notUnderstood(method, url);
  // A request in the form for proxies contains a second host, which would take precedence.
  if (!absolute.toLowerCase().startsWith(`${origin}/`)) return misdirected(url);
  const sender = headers.origin;
  const site = headers['sec-fetch-site'];
  if ((sender !== undefined && sender.toLowerCase() !== origin) || !sites.has(site))
    return {
      status: 403,
      code: 'ForeignOrigin',
      message: `The emulator accepts requests of programs on this machine, not of web pages (${sender ?? String(site)}).`,
    };
  return new URL(absolute);
}

const isListening = (host: string, listening: string) =>
  host.replace(/:\d+$/, '').toLowerCase() === listening.toLowerCase();

const misdirected = (host: string): Turned => ({
  status: 421,
  code: 'MisdirectedRequest',
  message: `The emulator accepts requests for localhost, 127.0.0.1 and [::1], not for '${host}'.`,
});

const notUnderstood = (method: string, url: string): Turned => ({
  status: 400,
  code: 'BadRequest',
  message: `The emulator does not support ${method} ${url}.`,
});
