import { itemsOf, type OpenapiDocument, objectOf, stringOf } from '@apimkit/openapi/document';
import { defineRule, type Finding, type SpecificationRule } from '../rule.ts';

const urls = ({ root }: OpenapiDocument) => itemsOf(root.servers).map((server) => stringOf(objectOf(server).url));
const isAbsolute = (url: string | undefined) => /^https?:\/\//i.test(url ?? '');

/** What the importer makes of servers. */
export const apimServers: readonly SpecificationRule[] = [
  defineRule({
    id: 'apim-operation-servers',
    summary: 'Servers are those of the document',
    severity: 'warn',
    from: 'recommended',
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ pathItems, operations }) {
      for (const { path, value, place } of pathItems)
        if (value.servers !== undefined) yield [place.at('servers'), `The servers of the path ${path} are dropped`];
      for (const { label, value, place } of operations)
        if (value.servers !== undefined) yield [place.at('servers'), `The servers of ${label} are dropped`];
    },
  }),
  defineRule({
    id: 'apim-several-servers',
    summary: 'There is one server',
    severity: 'info',
    from: 'strict',
    settledBy: { settlement: 'backend' },
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check(specification): Iterable<Finding> {
      const all = urls(specification);
      const taken = Math.max(
        0,
        all.findIndex((url) => /^https:/i.test(url ?? '')),
      );
      if (all.length > 1)
        yield [
          specification.start.at('servers'),
          `Of ${all.length} servers one is taken for the backend: ${all[taken] ?? 'none'}`,
        ];
    },
  }),
  defineRule({
    id: 'apim-server-variable',
    summary: 'URLs of servers have no variables',
    severity: 'warn',
    from: 'recommended',
    settledBy: { settlement: 'backend' },
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check(specification) {
      for (const [index, url] of urls(specification).entries())
        if (url !== undefined && /\{[^{}]*\}/.test(url))
          yield [
            specification.start.at('servers', index, 'url'),
            `The server ${url} has variables, and is no URL of a backend`,
          ];
    },
  }),
  defineRule({
    id: 'apim-relative-server',
    summary: 'URLs of servers are whole',
    severity: 'info',
    from: 'strict',
    settledBy: { settlement: 'backend' },
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check(specification) {
      for (const [index, url] of urls(specification).entries())
        if (url !== undefined && !isAbsolute(url) && !url.startsWith('{'))
          yield [
            specification.start.at('servers', index, 'url'),
            `The server ${url} is no whole URL, and gives the API no backend`,
          ];
    },
  }),
  defineRule({
    id: 'apim-no-secure-server',
    summary: 'One server at least has an https URL',
    severity: 'warn',
    from: 'recommended',
    settledBy: { settlement: 'backend' },
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check(specification): Iterable<Finding> {
      const absolute = urls(specification).filter(isAbsolute);
      if (absolute.length > 0 && !absolute.some((url) => /^https:/i.test(url ?? '')))
        yield [specification.start.at('servers'), `No server has an https URL, so the API may get no backend`];
    },
  }),
  defineRule({
    id: 'apim-no-backend',
    summary: 'The document names the backend',
    severity: 'info',
    from: 'strict',
    settledBy: { settlement: 'backend' },
    *check({ root, start }): Iterable<Finding> {
      const isNamed = root.swagger === undefined ? itemsOf(root.servers).length > 0 : stringOf(root.host) !== undefined;
      if (!isNamed && root['x-servers'] === undefined)
        yield [start, 'The document names no server: the API gets its backend from elsewhere, or has none'];
    },
  }),
];
