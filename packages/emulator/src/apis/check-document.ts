import type { ImportOptions, Specification } from '@apimkit/openapi';
import { formatReference, type ImportProblem, importProblems, openapiDocument } from '@apimkit/openapi/document';
import { invalid, Refusal } from '../http/reply.ts';

/**
 * Rejects a document that the importer rejects, with its messages as far as they are known: see `importProblems`.
 *
 * @throws {Refusal}
 */
export function checkDocument({ document }: Specification, { requiredQuery }: ImportOptions): void {
  if (!document) return;
  const problems = importProblems(openapiDocument(document), requiredQuery);
  const parsing = problems.filter(({ code }) => code !== 'template-duplicate');
  if (parsing.length > 0) throw invalid('representation', `Parsing error(s): ${parsing.map(lineOf).join('\r\n')}`);
  // Reported after the document was read, without a target (Azure/apiops#670).
  const [duplicate] = problems;
  if (duplicate) throw new Refusal(400, 'ValidationError', duplicate.message);
}

/** `message [pointer]`, as in stephaneey/azure-apim-extension#62. */
const lineOf = ({ message, place, code }: ImportProblem) =>
  `${message} [${code === 'unknown-property' ? '' : formatReference(place.path())}]`;
