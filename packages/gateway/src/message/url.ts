import type { ContextUrl } from '@apimkit/expressions';

/** A URL as expressions read it. The port is always there, as in `IUrl`. */
export function contextUrl(url: URL): ContextUrl {
  return {
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: url.port || (url.protocol === 'http:' || url.protocol === 'ws:' ? '80' : '443'),
    path: url.pathname,
    queryString: url.search,
  };
}

/** Reads an absolute URL of HTTP. */
export function httpUrl(text: string): URL | undefined {
  const url = URL.parse(text.trim());
  return url && /^(https?|wss?):$/.test(url.protocol) ? url : undefined;
}

/** Joins a base URL and a path with its query: one slash between them. */
export function joinUrl(base: string, path: string, query: string): string {
  const at = base.indexOf('?');
  const [plain, own] = at === -1 ? [base, ''] : [base.slice(0, at), base.slice(at + 1)];
  const joined = `${plain.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
  const all = [own, query.replace(/^\?/, '')].filter((part) => part !== '').join('&');
  return all === '' ? joined : `${joined}?${all}`;
}
