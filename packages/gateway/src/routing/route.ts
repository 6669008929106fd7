import { PolicyError } from '../errors.ts';
import type { Fields } from '../message/fields.ts';
import type { CallOptions } from '../options.ts';
import type { Program } from '../pipeline/program.ts';
import type { Service } from '../service.ts';
import { standaloneProgram } from '../standalone.ts';
import type { ApiEntry, OperationEntry } from './entries.ts';
import { noApi } from './no-api.ts';
import { selectApi } from './select-api.ts';
import { selectOperation } from './select-operation.ts';
import { segmentsOf } from './template.ts';

/** What a request calls. */
export interface Route {
  readonly api: ApiEntry;
  readonly operation?: OperationEntry;
  /** The path behind the suffix of the API, encoded. */
  readonly rest: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly isPreflight?: boolean;
  readonly failure?: PolicyError;
  /** Runs instead of the policies of the operation. */
  readonly program?: Program;
}

/** Finds what a request calls: its URL selects it, or the options. */
export function routeOf(service: Service, request: Request, headers: Fields, { target }: CallOptions): Route {
  const { pathname, search } = new URL(request.url);
  if (target === undefined) return byUrl(service, request.method, pathname, search, headers);
  if (!('api' in target))
    return { api: noApi, rest: segmentsOf(pathname), parameters: {}, program: standaloneProgram(service, target) };
  const isMeant = (api: ApiEntry) =>
    api.name.toLowerCase() === target.api.toLowerCase() && api.workspace === target.workspace;
  const api = service.apis.find(isMeant);
  if (!api) throw new TypeError(`The artifacts have no API ${target.api}`);
  const operation = api.operations().find(({ name }) => name.toLowerCase() === target.operation?.toLowerCase());
  if (target.operation !== undefined && !operation)
    throw new TypeError(`The API ${target.api} has no operation ${target.operation}`);
  const rest = selectApi([api], pathname, search, headers)?.rest ?? segmentsOf(pathname);
  const parameters = operation?.template.match(rest, parametersOf(search)) ?? {};
  return { api, ...(operation ? { operation } : {}), rest, parameters };
}

function byUrl(service: Service, method: string, path: string, query: string, headers: Fields): Route {
  const selected = selectApi(service.apis, path, query, headers);
  if (!selected) return { api: noApi, rest: segmentsOf(path), parameters: {}, failure: notFound() };
  const { api, rest } = selected;
  const found = selectOperation(api, method, rest, query);
  if (found) return { api, rest, ...found };
  // A GraphQL API has one address and no operations.
  if (api.type === 'graphql' && rest.length === 0 && /^(GET|POST)$/.test(method)) return { api, rest, parameters: {} };
  // The metadata of an OData API is in the place of operations.
  if (api.type === 'odata' && method !== 'OPTIONS') return { api, rest, parameters: {} };
  const wanted =
    method === 'OPTIONS' && headers.has('origin') ? headers.get('access-control-request-method') : undefined;
  const real = wanted === undefined ? undefined : selectOperation(api, wanted.toUpperCase(), rest, query);
  if (real) return { api, rest, ...real, isPreflight: true };
  return { api, rest, parameters: {}, failure: notFound() };
}

/** api-management-error-handling-policies, "Predefined errors for built-in steps". */
export const notFound = (): PolicyError =>
  new PolicyError({
    source: 'configuration',
    reason: 'OperationNotFound',
    message: 'Unable to match incoming request to an operation.',
    shown: 'Resource not found',
    status: 404,
  });

const parametersOf = (query: string): ReadonlyMap<string, string> =>
  new Map([...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value]));
