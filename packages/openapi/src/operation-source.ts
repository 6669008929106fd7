import { type OpenapiDocument, openapiDocument } from './document/document.ts';
import type { JsonObject } from './document/json.ts';
import { operationsOf, pathItemsOf } from './document/operations.ts';

/** One operation of a document with everything that surrounds it. */
export interface OperationSource {
  readonly path: string;
  /** The key of the path item. */
  readonly method: string;
  readonly operation: JsonObject;
  /** The parameters of the operation and of its path, with references resolved. */
  readonly parameters: readonly JsonObject[];
}

/** The operations of an OpenAPI document, in the order of the document. */
export const operationsIn = (document: JsonObject): readonly OperationSource[] =>
  operationsWithQueries(openapiDocument(document)).map(({ path, place, value, parameters }) => ({
    path,
    method: place.key,
    operation: value,
    parameters: parameters.map((one) => one.value),
  }));

const operationsWithQueries = (document: OpenapiDocument) =>
  document.root['x-ms-paths'] === undefined
    ? document.operations
    : [...document.operations, ...operationsOf(document, pathItemsOf(document, 'x-ms-paths'))];
