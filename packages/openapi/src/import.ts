import type { JsonObject } from './document/json.ts';
import { importOpenapi, isInTemplate } from './import-openapi.ts';
import { importWadl } from './import-wadl.ts';
import { importWsdl } from './import-wsdl.ts';
import { OperationNames } from './operation-names.ts';
import { operationsIn, writtenOperations } from './operation-source.ts';
import type { ImportedApi, Specification } from './specification.ts';

/** How the importer reads a specification; properties of the API define it. */
export interface ImportOptions {
  /**
   * What becomes of required query parameters: part of the template (`/orders?status={status}`), or parameters of the query. ARM's
   * `translateRequiredQueryParameters`. Default `template`, as the service's.
   */
  readonly requiredQuery?: 'template' | 'query';
}

// A few are asked for many times. Those of all APIs of a service would take more memory than their documents.
const most = 64;
const known = { template: new Map<Specification, ImportedApi>(), query: new Map<Specification, ImportedApi>() };

/**
 * What the service would store after importing a specification: operations, and the schemas they name. The results of the
 * last specifications are kept.
 *
 * @example
 * importSpecification(specification).operations.map(({ name }) => name); // ['get-order', …]
 */
export function importSpecification(
  specification: Specification,
  { requiredQuery = 'template' }: ImportOptions = {},
): ImportedApi {
  const kept = known[requiredQuery];
  let imported = kept.get(specification);
  if (!imported) {
    imported = read(specification, requiredQuery);
    for (const [oldest] of kept) {
      if (kept.size < most) break;
      kept.delete(oldest);
    }
    kept.set(specification, imported);
  }
  return imported;
}

function read({ dialect, text, document }: Specification, requiredQuery: 'template' | 'query'): ImportedApi {
  if (dialect === 'wadl') return importWadl(text);
  if (dialect === 'wsdl') return importWsdl(text);
  return dialect === 'graphql'
    ? { api: {}, operations: [], schemas: {} }
    : importOpenapi(document ?? {}, requiredQuery);
}

const knownNames = new WeakMap<Specification, readonly string[]>();

/** The names of the operations that a specification brings into being. They are found without importing the rest of an OpenAPI document. */
export function operationNames(specification: Specification): readonly string[] {
  let found = knownNames.get(specification);
  if (!found) {
    const { document } = specification;
    found = document ? namesIn(document) : importSpecification(specification).operations.map(({ name }) => name);
    knownNames.set(specification, found);
  }
  return found;
}

/**
 * The names of the operations whose URL template contains a query: from the path, or because the import translates required query
 * parameters.
 */
export function operationsWithQueries({ document }: Specification): readonly string[] {
  const names = new OperationNames();
  return operationsIn(document ?? {})
    .map((one) => ({ name: names.next(one), hasQuery: one.path.includes('?') || one.parameters.some(isInTemplate) }))
    .filter(({ hasQuery }) => hasQuery)
    .map(({ name }) => name);
}

/** Gives one specification the known names of another with the same document. */
export function shareNames(from: Specification, to: Specification): void {
  knownNames.set(to, operationNames(from));
}

function namesIn(document: JsonObject): readonly string[] {
  const names = new OperationNames();
  return writtenOperations(document).map((one) => names.next(one));
}
