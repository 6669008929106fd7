import {
  formatReference,
  type ImportProblem,
  type ImportProblemCode,
  importProblems,
  type OpenapiDocument,
  type Place,
} from '@apimkit/openapi/document';

/** The problems of one kind for which the importer of the service rejects a document. */
export const problemsOf = (document: OpenapiDocument, code: ImportProblemCode): readonly ImportProblem[] =>
  importProblems(document).filter((one) => one.code === code);

/** A place as the service writes it. */
export const pointerOf = (place: Place): string => formatReference(place.path());

/** The object that a place is in. */
export const ownerOf = (place: Place): string => formatReference(place.path().slice(0, -1));
