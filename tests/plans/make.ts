import { Artifacts, type Resource, ResourceId } from '@apimkit/model';
import { type JsonObject, readSpecification } from '@apimkit/openapi';

/** A resource: `of('product:gold', { displayName: 'Gold' })`. */
export const of = (id: string, properties: JsonObject = {}, more: Partial<Resource> = {}): Resource => ({
  id: ResourceId.parse(id),
  payload: Object.keys(properties).length === 0 ? {} : { properties },
  ...more,
});

/** A policy with these lines in its inbound section. The one of the service inherits from none. */
export function inbound(id: string, ...lines: readonly string[]): Resource {
  const base = ResourceId.parse(id).entry.policyScope === 'global' ? [] : ['<base />'];
  const policy = `<policies>\n<inbound>\n${[...base, ...lines].join('\n')}\n</inbound>\n</policies>`;
  return of(id, {}, { policy });
}

/** A fragment with these lines. */
export const fragment = (name: string, ...lines: readonly string[]): Resource =>
  of(
    `policy-fragment:${name}`,
    { description: `The fragment ${name}` },
    { policy: `<fragment>\n${lines.join('\n')}\n</fragment>` },
  );

/** An operation of a specification. */
export interface Call {
  readonly name: string;
  readonly path: string;
  readonly method?: 'get' | 'post' | 'put' | 'delete';
  readonly query?: readonly string[];
  readonly body?: string;
  readonly response?: string;
}

/** An API with a specification. */
export function api(
  name: string,
  calls: readonly Call[],
  properties: JsonObject = {},
  schemas: JsonObject = {},
): Resource {
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const { name: operationId, path, method = 'get', query = [], body, response } of calls) {
    const content = (schema: string) => ({
      'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
    });
    paths[path] ??= {};
    (paths[path] ?? {})[method] = {
      operationId,
      parameters: [
        ...[...path.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => parameter(one, 'path', true)),
        ...query.map((one) => parameter(one, 'query', false)),
      ],
      ...(body === undefined ? {} : { requestBody: { content: content(body) } }),
      responses: { 200: { description: 'OK', ...(response === undefined ? {} : { content: content(response) }) } },
    };
  }
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = { openapi: '3.0.1', info: { title, version: '1.0' }, paths, components: { schemas } };
  const { specification } = readSpecification(JSON.stringify(document));
  if (!specification) throw new Error(`the specification of ${name} cannot be read`);
  const defaults = {
    displayName: title,
    path: name,
    protocols: ['https'],
    serviceUrl: `https://${name.replace(/;.*/, '')}.example`,
  };
  return of(`api:${name}`, { ...defaults, ...properties }, { specification });
}

const parameter = (name: string, place: string, required: boolean): JsonObject => ({
  name,
  in: place,
  required,
  schema: { type: 'string' },
});

/** The operations that most APIs have. */
export const crud = (name: string, response?: string): readonly Call[] => [
  { name: `list-${name}`, path: `/${name}`, ...(response === undefined ? {} : { response }) },
  { name: `create-${name}`, path: `/${name}`, method: 'post', ...(response === undefined ? {} : { body: response }) },
  { name: `get-${name}`, path: `/${name}/{id}`, ...(response === undefined ? {} : { response }) },
  { name: `delete-${name}`, path: `/${name}/{id}`, method: 'delete' },
];

/** Two states of a service. */
export interface Pair {
  readonly name: string;
  readonly before: Artifacts;
  readonly after: Artifacts;
}

export const pair = (name: string, before: readonly Resource[], after: readonly Resource[]): Pair => ({
  name,
  before: new Artifacts(before),
  after: new Artifacts(after),
});
