import { Body } from '../message/body.ts';
import { isTooDeep } from '../message/depth.ts';
import { queryValues, withQueryValues } from '../message/query.ts';
import type { GatewayRequest } from '../message/request.ts';

/** The parameters of a GraphQL request. */
export interface GraphqlParameters {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Reads them from the body or from the URL; undefined without a query. */
export function graphqlParameters(request: GatewayRequest): GraphqlParameters | undefined {
  const fromBody = parsed(request.content.text);
  const query = fromBody.query ?? queryValues(request.query, 'query')[0];
  if (typeof query !== 'string') return undefined;
  const variables = fromBody.variables ?? parsed(queryValues(request.query, 'variables')[0] ?? '');
  const name = fromBody.operationName;
  return {
    query,
    ...(typeof variables === 'object' && variables !== null ? { variables: variables as Record<string, unknown> } : {}),
    ...(typeof name === 'string' ? { operationName: name } : {}),
  };
}

/** Replaces the query where the request has it. */
export function replaceQuery(request: GatewayRequest, query: string): void {
  const fromBody = parsed(request.content.text);
  if (fromBody.query === undefined) request.query = withQueryValues(request.query, 'query', [query]);
  else request.body = new Body(JSON.stringify({ ...fromBody, query }));
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    const isReadable = typeof value === 'object' && value !== null && !isTooDeep(value);
    return isReadable ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
