import { itemsOf, type JsonObject, objectOf, stringOf, stringsOf } from './json.ts';

/** A base address of an API. */
export interface Server {
  /** The object that declares it: the server, or the whole document of Swagger 2. */
  readonly source: JsonObject;
  /** As it is written; relative where the document gives no host. */
  readonly url: string;
  readonly variables: ReadonlyMap<string, ServerVariable>;
}

export interface ServerVariable {
  readonly default?: string;
  readonly values: readonly string[];
}

/** The servers in a list of OpenAPI 3; a server without a URL is the root of the host that serves the document. */
export function serversIn(servers: unknown): readonly Server[] {
  return itemsOf(servers).map((one) => {
    const source = objectOf(one);
    const variables = Object.entries(objectOf(source.variables)).map(([name, variable]) => {
      const { default: given, enum: values } = objectOf(variable);
      const fallback = stringOf(given);
      return [name, { values: stringsOf(values), ...(fallback === undefined ? {} : { default: fallback }) }] as const;
    });
    return { source, url: stringOf(source.url) ?? '/', variables: new Map(variables) };
  });
}

/**
 * The servers of a document of any version. Those of Swagger 2 are made of its schemes, host and base path, `https` where it names no
 * scheme; a document without a host and a base path has none.
 */
export function serversOf(root: JsonObject): readonly Server[] {
  if (root.swagger === undefined) return serversIn(root.servers);
  const [host, basePath] = [stringOf(root.host), stringOf(root.basePath) ?? ''];
  const server = (url: string): Server => ({ source: root, url, variables: new Map() });
  if (host === undefined) return basePath === '' ? [] : [server(basePath)];
  const schemes = stringsOf(root.schemes);
  return (schemes.length > 0 ? schemes : ['https']).map((scheme) => server(`${scheme}://${host}${basePath}`));
}
