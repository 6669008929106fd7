const shownHeaders = new Set([
  ...'accept accept-encoding content-encoding content-length content-type date etag expires if-match if-none-match'.split(
    ' ',
  ),
  ...'retry-after retry-after-ms server traceparent transfer-encoding user-agent via x-cache'.split(' '),
  ...'x-ms-client-request-id x-ms-correlation-request-id x-ms-request-id x-ms-routing-request-id'.split(' '),
  ...'x-ms-retry-after-ms x-ms-version x-ms-useragent'.split(' '),
]);
const shownPrefix = /^x-ms-ratelimit-/;
/** Headers with an address. */
const links = new Set(['location', 'azure-asyncoperation']);

const shownParameters = new Set([
  ...'api-version export format import force notify count tags'.split(' '),
  ...'deleterevisions deletesubscriptions includenottaggedapis expandapiversionset iskeyvaultrefreshfailed'.split(' '),
  ...'asyncid asynccode $filter $top $skip $skiptoken $orderby $expand'.split(' '),
]);

const masked = '(masked)';

/** Headers for a log: only values that are known to contain no secret, and none of a token, cookie or signature. */
export function shownHeadersOf(headers: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  const sorted = [...headers].sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = sorted.map(([name, value]): readonly [string, string] => {
    const key = name.toLowerCase();
    if (links.has(key)) return [key, shownUrl(value)];
    return [key, shownHeaders.has(key) || shownPrefix.test(key) ? value : masked];
  });
  return Object.fromEntries(shown);
}

/** A URL for a log: the values of unknown parameters are masked, since signed links have their secret there. */
export function shownUrl(url: string): string {
  const [path = '', query] = url.split(/\?(.*)/s);
  const place = URL.canParse(path) ? withoutUser(new URL(path)) : path;
  if (query === undefined) return place;
  const parts = query.split('&').map((pair) => {
    const [name = '', value] = pair.split(/=(.*)/s);
    const isShown = value === undefined || shownParameters.has(decoded(name).toLowerCase());
    return isShown ? pair : `${name}=${masked}`;
  });
  return `${place}?${parts.join('&')}`;
}

function withoutUser(url: URL): string {
  return url.username === '' && url.password === ''
    ? url.href
    : `${url.protocol}//${masked}@${url.host}${url.pathname}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A damaged name is not shown.
    return '';
  }
}
