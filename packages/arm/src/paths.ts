import { ArmError } from './error.ts';

// Segments that a URL parser resolves away: they would climb out of the resource that is meant.
const climbs = /^(\.|%2e){1,2}$/i;

/**
 * Refuses a path that would not arrive at the service as it was written: an empty segment, `.` or `..` (encoded or
 * not), or a character that begins a query, a fragment or another segment.
 *
 * @throws {TypeError} naming the path
 */
export function checkPath(path: string): string {
  const bad = path === '' ? undefined : path.split('/').find((part) => part === '' || climbs.test(part));
  if (bad !== undefined || /[?#\\]/.test(path))
    throw new TypeError(`${path} is no path of a resource: percent-encode its names, and name nothing "." or ".."`);
  return path;
}

/**
 * The address of a Resource Manager, without a slash at its end.
 *
 * @throws {TypeError} for anything but https (http on this machine) and for an address with credentials or a query
 */
export function checkEndpoint(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  // `localhost:8080` reads as a URL whose scheme is localhost, and has no host.
  if (!url?.host) throw new TypeError('the endpoint is not a URL; write it like https://management.azure.com');
  if (url.username || url.password || url.search || url.hash)
    throw new TypeError(`the endpoint ${url.protocol}//${url.host} must have no user, password, query or fragment`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.href)))
    throw new TypeError(`the endpoint ${url.protocol}//${url.host} must be https; plain http is for this machine only`);
  return url.href.replace(/\/+$/, '');
}

/** True for an endpoint on this machine, which needs no sign-in and may be plain http. */
export function isLoopback(endpoint: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(new URL(endpoint).hostname);
}

/**
 * A URL that the service gave and that will be asked with our token, so it must be on the endpoint.
 *
 * @throws {ArmError} when it points elsewhere or is no URL
 */
export function onEndpoint(url: string, endpoint: string, asked: { readonly method: string; readonly path: string }) {
  const target = URL.canParse(url, endpoint) ? new URL(url, endpoint) : undefined;
  if (target && target.origin === new URL(endpoint).origin) return target.href;
  const message = `the service pointed to ${target ? target.host : 'something that is not a URL'} for what comes next; refused`;
  throw new ArmError({ status: 0, code: 'ForeignHost', ...asked, message });
}

/**
 * A link to an export that the service gave. Only the storage of the cloud is asked: a link to any other host, and above
 * all to an address inside the network of this machine, would make us fetch for somebody else. The host is compared as
 * the URL parser writes it, so that decimal, hexadecimal and IPv6-mapped addresses are what they are.
 *
 * @throws {ArmError} naming the host
 */
export function checkDownload(url: string, endpoint: string, storage: readonly string[]): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target && isExport(target, new URL(endpoint), storage)) return target;
  const message = target
    ? `the service pointed to ${target.protocol}//${target.host} for an export, which is not https storage of this cloud (*${storage.join(', *')}); refused`
    : 'the service gave a link that is not a URL; refused';
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
