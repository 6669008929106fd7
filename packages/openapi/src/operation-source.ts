import { type OpenapiDocument, openapiDocument } from './document/document.ts';
import { isObject, type JsonObject } from './document/json.ts';
import { isMethod } from './document/methods.ts';
import { operationsOf, type PathItem, pathItemsOf } from './document/operations.ts';

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

/** The same operations as they are written, without what has to be resolved. */
export const writtenOperations = (document: JsonObject): readonly Omit<OperationSource, 'parameters'>[] =>
  pathItemsWithQueries(openapiDocument(document)).flatMap(({ path, value }) =>
    Object.entries(value).flatMap(([method, operation]) =>
      isMethod(method) && isObject(operation) ? [{ path, method, operation }] : [],
    ),
  );

const pathItemsWithQueries = (document: OpenapiDocument): readonly PathItem[] =>
  document.root['x-ms-paths'] === undefined
    ? document.pathItems
    : [...document.pathItems, ...pathItemsOf(document, 'x-ms-paths')];

const operationsWithQueries = (document: OpenapiDocument) =>
  document.root['x-ms-paths'] === undefined
    ? document.operations
    : [...document.operations, ...operationsOf(document, pathItemsOf(document, 'x-ms-paths'))];
