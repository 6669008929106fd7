import { contract, type OperationData } from './data.ts';
import { previewPaths } from './preview.ts';
import type { ContractSchema } from './schema.ts';

/** A parameter in the path or the query. */
export interface ContractParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: ContractSchema;
}

/** An operation of the ARM REST API on a service or below it. */
export interface ContractOperation {
  /** Such as `Api_CreateOrUpdate`. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** Path template below the service, such as `apis/{apiId}/operations`; empty for the service itself. */
  readonly path: string;
  /** Documented status codes of success, and 202 for a long-running operation. Errors have a schema but no list. */
  readonly statuses: readonly number[];
  readonly longRunning: boolean;
  /** Whether the response is a list with pages. */
  readonly paged: boolean;
  /** Whether the operation reads the header `If-Match`. */
  readonly ifMatch: 'required' | 'optional' | 'none';
  /** Parameters in the path, from left to right. */
  readonly names: readonly ContractParameter[];
  readonly query: readonly ContractParameter[];
  /** Whether a request may have a body. */
  readonly hasBody: boolean;
  readonly requiresBody: boolean;
  /** Schema of the body of a request. */
  readonly request: ContractSchema | undefined;
  /** Schema of the body of each documented response; undefined for a response without a body. */
  readonly responses: ReadonlyMap<number, ContractSchema | undefined>;
}

/** The api-version that the contract describes. */
export const contractVersion: string = contract.apiVersion;

let all: readonly ContractOperation[] | undefined;

/**
 * Returns every operation on a service and below it.
 *
 * @example
 * contractOperations().filter(({ longRunning }) => longRunning).map(({ id }) => id);
 */
export function contractOperations(): readonly ContractOperation[] {
  all ??= operationsIn(contract.paths);
  return all;
}

/** Operations of a preview that is newer than the contract. */
export const previewOperations = (): readonly ContractOperation[] => operationsIn(previewPaths);

function operationsIn(paths: typeof contract.paths): readonly ContractOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, data]) => operationOf(method, path, data)),
  );
}

function operationOf(method: string, key: string, data: OperationData): ContractOperation {
  const path = key.replace(/\?.*/, '');
  return {
    id: data.id,
    method,
    path,
    statuses: Object.keys(data.responses).map(Number),
    longRunning: data.longRunning ?? false,
    paged: data.paged ?? false,
    ifMatch: data.ifMatch ?? 'none',
    names: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      name,
      required: true,
      schema: contract.names[data.names?.[name] ?? name] ?? {},
    })),
    query: (data.query ?? []).map(queryOf),
    hasBody: data.request !== undefined,
    requiresBody: data.request !== undefined && data.requestOptional !== true,
    request: data.request === undefined ? undefined : { $ref: data.request },
    responses: new Map(
      Object.entries(data.responses).map(([status, schema]) => [
        Number(status),
        typeof schema === 'string' ? { $ref: schema } : (schema ?? undefined),
      ]),
    ),
  };
}

/** The key of a parameter is its name, with a number behind a colon when the name has several definitions. */
function queryOf(key: string): ContractParameter {
  const { required, ...schema } = contract.query[key] ?? {};
  return { name: key.replace(/:\d+$/, ''), required: required ?? false, schema };
}
