import type { FactOperation, FactParameter, Facts } from './facts.ts';
import { compactSchema, nameIn, usedSchemas } from './schemas.ts';
import { SharedParameters } from './shared-parameters.ts';

const service =
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.ApiManagement/service/{serviceName}';
const aboveService = new Set(['subscriptionId', 'resourceGroupName', 'serviceName']);

/** The committed data: see packages/contract/src/data.ts for its type. */
export interface Compacted {
  readonly apiVersion: string;
  readonly names: Readonly<Record<string, object>>;
  readonly query: Readonly<Record<string, object>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly schemas: Readonly<Record<string, object>>;
}

/** The operations on a service and below it, with the schemas that they use. */
export function compact({ apiVersion, definitions, operations }: Facts): Compacted {
  const below = operations.filter(({ path }) => path === service || path.startsWith(`${service}/`));
  const names = new SharedParameters();
  const query = new SharedParameters();
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of below) {
    const path = (operation.xMsPath ?? operation.path).slice(service.length + 1);
    paths[path] ??= {};
    paths[path][operation.method] = operationOf(operation, names, query);
  }
  const schemas = usedSchemas(
    definitions,
    below.map(({ requestSchema, responses }) => [requestSchema, responses]),
  );
  return { apiVersion, names: names.shared, query: query.shared, paths: sorted(paths), schemas };
}

function operationOf(operation: FactOperation, names: SharedParameters, query: SharedParameters): object {
  const { operationId, pathParams, requestSchema, requestRequired, longRunning, pageable } = operation;
  const keys = pathParams
    .filter(({ name }) => !aboveService.has(name))
    .map((one) => [one.name, names.add(one, compactSchema(one.schema))] as const);
  // A name with several definitions: the first one needs no entry.
  const renamed = Object.fromEntries(keys.filter(([name, key]) => name !== key));
  const match = operation.headers.find(({ name }) => name === 'If-Match');
  return {
    id: operationId,
    ...(Object.keys(renamed).length > 0 ? { names: renamed } : {}),
    ...(operation.query.length > 0 ? { query: operation.query.map((one) => query.add(one, queryOf(one))) } : {}),
    ...(match ? { ifMatch: match.required ? 'required' : 'optional' } : {}),
    ...(requestSchema ? { request: nameIn(requestSchema.$ref ?? '') } : {}),
    ...(requestSchema && !requestRequired ? { requestOptional: true } : {}),
    responses: responsesOf(operation),
    ...(longRunning ? { longRunning: true } : {}),
    ...(pageable ? { paged: true } : {}),
  };
}

/** Documented status codes; a long-running operation may also respond with 202 although its documentation omits it. */
function responsesOf({ swaggerStatusCodes, responses, longRunning }: FactOperation): object {
  const statuses = new Set([...swaggerStatusCodes, ...(longRunning ? ['202'] : [])]);
  statuses.delete('default');
  return Object.fromEntries(
    [...statuses].map((status) => {
      const schema = responses[status]?.schema;
      if (!schema) return [status, null];
      return [status, schema.$ref === undefined ? compactSchema(schema) : nameIn(schema.$ref)];
    }),
  );
}

const queryOf = (one: FactParameter) => ({ ...compactSchema(one.schema), ...(one.required ? { required: true } : {}) });

const sorted = <T>(record: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
