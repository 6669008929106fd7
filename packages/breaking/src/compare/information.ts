import type { Server } from '@apimkit/openapi/document';
import { canonicalJson, stringOf } from '@apimkit/openapi/document';
import type { Context } from './context.ts';
import { place } from './place.ts';
import { listed, shown } from './recorder.ts';

/** Compares the information about the API as a whole. */
export function compareInformation(context: Context): void {
  const { before, after, report } = context;
  const [a, b] = [before.info, after.info];
  const at = (key: string) => ({
    place: place(`info ${key}`),
    after: { source: after.document.root, key: 'info' },
  });
  if (before.dialect !== after.dialect)
    report(
      'dialect-changed',
      { place: place('document'), after: { source: after.document.root } },
      { before: before.dialect, after: after.dialect },
    );
  const values = (key: string) => ({
    before: shown(stringOf(a[key]) ?? 'none'),
    after: shown(stringOf(b[key]) ?? 'none'),
  });
  if (stringOf(a.title) !== stringOf(b.title)) report('info-title-changed', at('title'), values('title'));
  if (String(a.version ?? '') !== String(b.version ?? ''))
    report('info-version-changed', at('version'), { before: String(a.version ?? ''), after: String(b.version ?? '') });
  if (stringOf(a.description) !== stringOf(b.description)) report('info-description-changed', at('description'));
  if (canonicalJson(a.contact) !== canonicalJson(b.contact)) report('info-contact-changed', at('contact'));
  if (canonicalJson(a.license) !== canonicalJson(b.license)) report('info-license-changed', at('license'));
  if (stringOf(a.termsOfService) !== stringOf(b.termsOfService))
    report('info-terms-changed', at('terms of service'), values('termsOfService'));
  compareServers(context);
}

function compareServers({ before, after, report }: Context): void {
  const [removed, added] = [missing(before.servers, after.servers), missing(after.servers, before.servers)];
  const spot = (server: Server | undefined) => ({ source: server?.source ?? after.document.root });
  const [from, to] = [removed[0], added[0]];
  if (from && to && removed.length === 1 && added.length === 1)
    report(
      moved(from.url, to.url),
      { place: place(`server ${from.url}`), after: spot(to) },
      { before: from.url, after: to.url },
    );
  else {
    for (const { url } of removed)
      report('server-removed', { place: place(`server ${url}`), after: spot(undefined) }, { before: url });
    for (const server of added)
      report('server-added', { place: place(`server ${server.url}`), after: spot(server) }, { after: server.url });
  }
  for (const server of after.servers) {
    const other = before.servers.find(({ url }) => url === server.url);
    for (const [name, now] of server.variables) {
      const was = other?.variables.get(name);
      if (!was) continue;
      const at = { place: place(`server ${server.url} ${name}`), after: spot(server) };
      for (const value of was.values.filter((one) => now.values.length > 0 && !now.values.includes(one)))
        report('server-variable-value-removed', { ...at, detail: value }, { name, value });
      if (was.default !== now.default)
        report('server-variable-default-changed', at, {
          name,
          before: was.default ?? 'none',
          after: now.default ?? 'none',
        });
    }
  }
}

const missing = (all: readonly Server[], others: readonly Server[]) =>
  all.filter(
    ({ url }, index) => !others.some((one) => one.url === url) && all.findIndex((one) => one.url === url) === index,
  );

function moved(before: string, after: string): string {
  const [a, b] = [partsOf(before), partsOf(after)];
  if (a.host !== b.host) return 'server-host-changed';
  return a.path === b.path ? 'server-scheme-changed' : 'server-base-path-changed';
}

function partsOf(url: string): { readonly host: string; readonly path: string } {
  const [, host = '', path = ''] = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/]*)(.*)$/i.exec(url) ?? ['', '', url];
  return { host: host.toLowerCase(), path: path === '/' ? '' : path };
}

/** Compares the addresses of one operation, where it has some of its own. */
export const addresses = (servers: readonly Server[] | undefined): string =>
  servers ? listed(servers.map(({ url }) => url)) : 'those of the API';
