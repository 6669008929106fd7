import type { IncomingMessage } from 'node:http';

/** Why a request is not answered. */
export interface Turned {
  readonly status: 400 | 403 | 421;
  readonly code: string;
  readonly message: string;
}

const methods = new Set(['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS']);
/** What a browser says of a request that no other site had a part in; programs say nothing. */
const sites = new Set<unknown>([undefined, 'none', 'same-origin']);
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Where a request goes, or why it is not answered.
 *
 * The emulator asks for no credentials and gives secrets away, so being on this machine is all that protects it. A page
 * that somebody opens in a browser here can send requests to any port, and can make its own host name lead to 127.0.0.1
 * (DNS rebinding); neither it nor a proxy can leave out or forge what is checked: the host of the request must be a
 * loopback address itself, and a browser must not say that another origin sent it.
 *
 * @param listening the host that the server was told to listen on, which is answered to as well
 * @returns the URL that was asked for, made from nothing but the request line and `Host`
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
  // A proxy's form of a request names the host a second time, and that one would count.
  if (!absolute.toLowerCase().startsWith(`${origin}/`)) return misdirected(url);
  const sender = headers.origin;
  const site = headers['sec-fetch-site'];
  if ((sender !== undefined && sender.toLowerCase() !== origin) || !sites.has(site))
    return {
      status: 403,
      code: 'ForeignOrigin',
      message: `The emulator answers no web page (${sender ?? String(site)}), only programs on this machine.`,
    };
  return new URL(absolute);
}

const isListening = (host: string, listening: string) =>
  host.replace(/:\d+$/, '').toLowerCase() === listening.toLowerCase();

const misdirected = (host: string): Turned => ({
  status: 421,
  code: 'MisdirectedRequest',
  message: `The emulator answers to localhost, 127.0.0.1 and [::1], not to '${host}'.`,
});

const notUnderstood = (method: string, url: string): Turned => ({
  status: 400,
  code: 'BadRequest',
  message: `The emulator does not understand ${method} ${url}.`,
});
