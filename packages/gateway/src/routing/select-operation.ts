import { decoded, queryPairs } from '../message/query.ts';
import type { ApiEntry, OperationEntry } from './entries.ts';

/** The operation of a request, with the parameters of its template. */
export interface SelectedOperation {
  readonly operation: OperationEntry;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Selects the operation with the most specific template. A HEAD request needs an operation of its own (add-api-manually). */
export function selectOperation(
  api: ApiEntry,
  method: string,
  rest: readonly string[],
  query: string,
): SelectedOperation | undefined {
  const given = new Map(queryPairs(query).map(([name, value]) => [decoded(name).toLowerCase(), decoded(value ?? '')]));
  for (const operation of api.operations()) {
    if (operation.method !== method && operation.method !== '*') continue;
    const parameters = operation.template.match(rest, given);
    if (parameters) return { operation, parameters };
  }
  return undefined;
}
