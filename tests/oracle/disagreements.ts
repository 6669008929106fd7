import type { Topic } from './compare.ts';

/** A way in which the reader and this product differ on purpose. */
export interface KnownDisagreement {
  readonly topic: Topic;
  /** The documents with it. */
  readonly documents?: readonly string[];
  /** What the comparison reports, instead of a list of documents. */
  readonly detail?: RegExp;
  /** What both are right about, or why this product does not follow the reader; with the source. */
  readonly reason: string;
}

const newer =
  'The reader ends with OpenAPI 3.0. The service imports 3.1 (Microsoft Learn, API import restrictions), so it has a newer reader for it.';
const restrictions = '(Microsoft Learn, API import restrictions)';
const undeclared =
  'The service rejects it: "All parameters in path template MUST be defined" (Azure/azure-sdk-for-net#4249).';
const unique = `Required query parameters become part of the template, where names are unique without case ${restrictions}.`;
const ambiguous =
  'The service makes the names unique with a suffix that depends on the order, so policies can move to another operation.';
const signature =
  'The service compares signatures without case: the signature in its error is in lower case (Azure/apiops#670).';
const outside = `The reader does not open other documents. The service rejects references to them ${restrictions}.`;
const alias =
  'The reader replaces a schema that only refers to another by its target. The importer keeps the reference, which means the same.';

/** Every known disagreement. A test fails for one that is not listed, and for one that is listed and gone. */
export const disagreements: readonly KnownDisagreement[] = [
  {
    topic: 'only the reader rejects it',
    documents: ['openapi 3.1.0', 'list of types of OpenAPI 3.1', 'const of OpenAPI 3.1'],
    reason: newer,
  },
  {
    topic: 'only the reader rejects it, and no rule reports an error',
    documents: ['openapi 3.1.0', 'list of types of OpenAPI 3.1', 'const of OpenAPI 3.1'],
    reason: newer,
  },
  {
    topic: 'only the reader rejects it',
    documents: ['one signature with different methods'],
    reason:
      'The reader compares paths without methods since 1.6.10. The service has reported duplicates of method and path after that release (umbraco/Umbraco-CMS#17300), so it does not have this check.',
  },
  {
    topic: 'only the reader rejects it, and no rule reports an error',
    documents: ['one signature with different methods'],
    reason: 'See above: the service compares the method too.',
  },
  {
    topic: 'only the importer rejects it',
    documents: ['undeclared template parameter', 'undeclared template parameter of OpenAPI 2', 'empty braces'],
    reason: undeclared,
  },
  {
    topic: 'a rule of `apim` reports an error, and the reader reads it',
    documents: ['undeclared template parameter', 'undeclared template parameter of OpenAPI 2', 'empty braces'],
    reason: undeclared,
  },
  { topic: 'only the importer rejects it', documents: ['paths that differ in case'], reason: signature },
  {
    topic: 'a rule of `apim` reports an error, and the reader reads it',
    documents: ['paths that differ in case'],
    reason: signature,
  },
  {
    topic: 'only the importer rejects it',
    documents: [
      'required query parameters that differ in case',
      'required query parameter with the name of a path parameter',
    ],
    reason: unique,
  },
  {
    topic: 'a rule of `apim` reports an error, and the reader reads it',
    documents: [
      'required query parameters that differ in case',
      'required query parameter with the name of a path parameter',
    ],
    reason: unique,
  },
  {
    topic: 'only the importer rejects it',
    documents: [
      'reference to a file',
      'reference to a part of a file',
      'reference to the web',
      'reference with only a name',
    ],
    reason: outside,
  },
  {
    topic: 'a rule of `apim` reports an error, and the reader reads it',
    documents: ['reference to the web'],
    reason: outside,
  },
  {
    topic: 'a rule of `apim` reports an error, and the reader reads it',
    documents: ['empty title'],
    reason: 'The title becomes the display name, which has at least one character (ARM contract).',
  },
  {
    topic: 'a rule of `apim` reports an error, and the reader reads it',
    documents: ['path with a query', 'path with a fragment'],
    reason: `Paths that differ in the query need x-ms-paths ${restrictions}. The importer of the emulator accepts them.`,
  },
  {
    topic: 'a rule of `apim` reports an error, and the reader reads it',
    documents: ['parameter twice', 'two bodies'],
    reason: 'OpenAPI forbids it. Which of the two the service keeps is not documented.',
  },
  {
    topic: 'a rule of `apim` reports an error, and the reader reads it',
    documents: ['duplicate operationId', 'operationIds that differ in case'],
    reason: ambiguous,
  },
  {
    topic: 'messages',
    detail: /path signature/,
    reason: 'The service reports duplicates with its own message (Azure/apiops#670).',
  },
  {
    topic: 'messages',
    detail: /^Object reference not set/,
    reason: 'An exception of the reader. The importer names the reference.',
  },
  {
    topic: 'operations',
    documents: ['x-ms-paths', 'x-ms-paths of OpenAPI 2'],
    reason: `The reader ignores extensions. The service reads x-ms-paths ${restrictions}.`,
  },
  {
    topic: 'bodies',
    detail: /^\S+ \S+; reader: [^;]*application\/octet-stream/,
    reason:
      'Without `produces` the reader takes the media type of its setting `DefaultContentType`, which is application/octet-stream; the setting of the service is not known. The importer takes application/json for a response with a schema, and no media type for one without.',
  },
  { topic: 'bodies', documents: ['schema that is another', 'reference with siblings'], reason: alias },
  { topic: 'schemas', documents: ['schema that is another', 'reference with siblings'], reason: alias },
  {
    topic: 'bodies',
    documents: ['reference as a number'],
    reason:
      'A reference that is not a text has no meaning. The reader has no schema for it, the importer an empty one.',
  },
];
