import { itemsOf, objectOf, stringOf } from '@apimkit/openapi/document';
import { defineRule, type SpecificationRule } from '../rule.ts';
import { wordOf } from '../words.ts';

const isOpen = (url: unknown) => /^http:\/\/(?!localhost\b|127\.)/i.test(stringOf(url) ?? '');

/** How calls travel. */
export const securityTransport: readonly SpecificationRule[] = [
  defineRule({
    id: 'security-http-server',
    summary: 'Servers are reached by https',
    severity: 'warn',
    from: 'recommended',
    settledBy: { settlement: 'encryption' },
    dialects: ['openapi-3.0', 'openapi-3.1'],
    *check({ root, start }) {
      for (const [index, server] of itemsOf(root.servers).entries()) {
        const { url } = objectOf(server);
        if (isOpen(url))
          yield [start.at('servers', index, 'url'), `The server ${wordOf(url)} is reached without encryption`];
      }
    },
  }),
  defineRule({
    id: 'security-http-scheme',
    summary: 'Schemes are https',
    severity: 'warn',
    from: 'recommended',
    settledBy: { settlement: 'encryption' },
    dialects: ['swagger-2.0'],
    *check({ root, start, operations }) {
      for (const { value, place } of [{ value: root, place: start }, ...operations])
        for (const [index, scheme] of itemsOf(value.schemes).entries())
          if (scheme === 'http' || scheme === 'ws')
            yield [place.at('schemes', index), `The scheme ${scheme} lets calls travel without encryption`];
    },
  }),
  defineRule({
    id: 'security-http-token',
    summary: 'Tokens are got by https',
    severity: 'warn',
    from: 'recommended',
    *check({ root, start }) {
      const isOld = root.swagger !== undefined;
      const all = objectOf(isOld ? root.securityDefinitions : objectOf(root.components).securitySchemes);
      const place = isOld ? start.at('securityDefinitions') : start.at('components', 'securitySchemes');
      for (const [name, value] of Object.entries(all)) {
        const scheme = objectOf(value);
        const urls = [scheme, ...Object.values(objectOf(scheme.flows)).map(objectOf)].flatMap((one) => [
          ...[one.authorizationUrl, one.tokenUrl, one.refreshUrl, one.openIdConnectUrl],
        ]);
        const open = urls.find(isOpen);
        if (open !== undefined)
          yield [place.at(name), `The scheme ${name} gets tokens without encryption: ${wordOf(open)}`];
      }
    },
  }),
];
