import type { Json, JsonObject } from '@apimkit/openapi';
import type { Server } from './api.ts';
import { itemsOf, objectOf, textOf, textsOf } from './json.ts';

/** The servers of OpenAPI 3. */
export function serversOf(value: Json | undefined): readonly Server[] {
  return itemsOf(value).map((one) => {
    const source = objectOf(one);
    const variables = Object.entries(objectOf(source.variables)).map(([name, given]) => {
      const fallback = textOf(objectOf(given).default);
      const fact = { values: textsOf(objectOf(given).enum), ...(fallback === undefined ? {} : { default: fallback }) };
      return [name, fact] as const;
    });
    return { source, url: plain(textOf(source.url) ?? '/'), variables: new Map(variables) };
  });
}

/** The same of Swagger 2: host, base path and schemes. */
export function swaggerServers(root: JsonObject): readonly Server[] {
  const [host, basePath] = [textOf(root.host), textOf(root.basePath) ?? ''];
  if (host === undefined) return basePath === '' ? [] : [{ source: root, url: plain(basePath), variables: new Map() }];
  const schemes = textsOf(root.schemes);
  return (schemes.length > 0 ? schemes : ['https']).map((scheme) => ({
    source: root,
    url: plain(`${scheme}://${host}${basePath}`),
    variables: new Map(),
  }));
}

const plain = (url: string) => url.replace(/\/+$/, '') || '/';
