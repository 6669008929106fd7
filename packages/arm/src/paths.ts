import { ArmError } from './error.ts';

// A URL parser resolves these segments: the request would reach another resource.
const climbs = /^(\.|%2e){1,2}$/i;

/**
 * Rejects a path that would not reach the service as it is written: an empty segment, `.` or `..` (encoded or
 * not), or a character that starts a query, a fragment or another segment.
 *
 * @throws {TypeError} naming the path
 */
export function checkPath(path: string): string {
  const bad = path === '' ? undefined : path.split('/').find((part) => part === '' || climbs.test(part));
  if (bad !== undefined || /[?#\\]/.test(path))
    throw new TypeError(
      `${path} is not a path of a resource: percent-encode its names, and do not use the names "." and ".."`,
    );
  return path;
}

/**
 * Checks the address of a Resource Manager and returns it without a slash at its end.
 *
 * @throws {TypeError} for anything but https (http on this machine) and for an address with credentials or a query
 */
export function checkEndpoint(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  // `localhost:8080` is a URL with the scheme localhost and no host.
  if (!url?.host) throw new TypeError('the endpoint is not a URL; write it like https://management.azure.com');
  if (url.username || url.password || url.search || url.hash)
    throw new TypeError(`the endpoint ${url.protocol}//${url.host} must have no user, password, query or fragment`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.href)))
    throw new TypeError(
      `the endpoint ${url.protocol}//${url.host} must be https; plain http is allowed on this machine only`,
    );
  return url.href.replace(/\/+$/, '');
}

/** True for an endpoint on this machine, which needs no sign-in and may be plain http. */
export function isLoopback(endpoint: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(new URL(endpoint).hostname);
}

/**
 * Checks a URL of the service that receives the token: it must be on the endpoint.
 *
 * @throws {ArmError} when it points elsewhere or is not a URL
 */
export function onEndpoint(url: string, endpoint: string, asked: { readonly method: string; readonly path: string }) {
  const target = URL.canParse(url, endpoint) ? new URL(url, endpoint) : undefined;
  if (target && target.origin === new URL(endpoint).origin) return target.href;
  const message = `the service pointed to ${target ? target.host : 'something that is not a URL'} for the next request, which was not sent`;
  throw new ArmError({ status: 0, code: 'ForeignHost', ...asked, message });
}

/**
 * Checks a link to an export. Only the storage of the cloud is allowed: a link to another host, in particular to an address
 * inside the network of this machine, would make the client send requests for a third party. The host is compared as the
 * URL parser normalizes it, so decimal, hexadecimal and IPv6-mapped addresses are recognized.
 *
 * @throws {ArmError} naming the host
 */
export function checkDownload(url: string, endpoint: string, storage: readonly string[]): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target && isExport(target, new URL(endpoint), storage)) return target;
  const message = target
    ? `the service pointed to ${target.protocol}//${target.host} for an export, which is not https storage of this cloud (*${storage.join(', *')}); refused`
    : 'the service returned a link that is not a URL, which was not followed';
  throw new ArmError({ status: 0, code: 'ForeignHost', method: 'GET', path: 'an export', message });
}

function isExport(target: URL, endpoint: URL, storage: readonly string[]): boolean {
  if (target.username !== '' || target.password !== '') return false;
  if (isLoopback(endpoint.href)) {
    if (isLoopback(target.href)) return /^https?:$/.test(target.protocol);
  } else if (target.origin === endpoint.origin) return true;
  const account = storage.find((end) => target.hostname.endsWith(end));
  return target.protocol === 'https:' && target.port === '' && account !== undefined;
}
