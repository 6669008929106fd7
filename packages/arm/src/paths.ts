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
  const message = `the service pointed to ${target ? target.host : 'something that is no URL'} for what comes next; refused`;
  throw new ArmError({ status: 0, code: 'ForeignHost', ...asked, message });
}
