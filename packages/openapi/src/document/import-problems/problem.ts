import type { Place } from '../place.ts';

/** Why the importer of the service rejects a document. */
export type ImportProblemCode =
  | 'unknown-property'
  | 'value'
  | 'required-property'
  | 'component-name'
  | 'path-parameter-unused'
  | 'path-parameter-required'
  | 'path-parameter-undeclared'
  | 'responses'
  | 'status'
  | 'discriminator'
  | 'reference'
  | 'file-reference'
  | 'template-duplicate'
  | 'template-parameter-unique';

/** A part of a document for which the importer of the service rejects it. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** In the words of the service, where they are known. */
  readonly message: string;
  readonly place: Place;
}
