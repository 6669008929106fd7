/**
 * Returns true if a name of the option `backends` is one of a request: the id of a backend, or the start of a URL, in which `*` is any text; with
 * a method in front, only requests with that method.
 *
 * @param name `orders-pool`, `https://orders.example.com`, `POST https://*.example.com/token`
 * @param request its method and URL, and the id of its backend
 * @example
 * isNamed('POST https://*.example.com', { method: 'GET', url: 'https://a.example.com/' }); // false
 */
export function isNamed(
  name: string,
  { method, url, backend }: { readonly method: string; readonly url: string; readonly backend?: string },
): boolean {
  const [, only, place = ''] = /^(?:([A-Z]+)\s+)?(.*)$/.exec(name) ?? [];
  if (only !== undefined && only !== method) return false;
  if (backend !== undefined && place.toLowerCase() === backend.toLowerCase()) return true;
  if (!place.includes('*')) return isPrefix(place.toLowerCase(), url);
  const pattern = place.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}`, 'i').test(url);
}

/** A prefix ends where a part of the URL ends: `https://a.example` is not one of `https://a.example.org`. */
function isPrefix(name: string, url: string): boolean {
  if (!/^[a-z]+:\/\//.test(name) || !url.toLowerCase().startsWith(name)) return false;
  const next = url[name.length];
  return next === undefined || /[/?#]$/.test(name) || /[/?#]/.test(next);
}
