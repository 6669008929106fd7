import type { OpenapiDocument } from '../document.ts';
import { contentProblems } from './check-contents.ts';
import { grammarProblems } from './check-grammar.ts';
import { referenceProblems } from './check-references.ts';
import { type RequiredQuery, templateProblems } from './check-templates.ts';
import type { ImportProblem } from './problem.ts';

const known = new WeakMap<OpenapiDocument, readonly ImportProblem[]>();

/**
 * Why the importer of the service rejects a document; empty for one that it imports.
 *
 * @param requiredQuery what becomes of required query parameters, which can clash with other names in a template; default `template`
 * @example
 * importProblems(openapiDocument(document)).map(({ message }) => message); // ["The field 'description' in 'response' object is REQUIRED."]
 */
export function importProblems(
  document: OpenapiDocument,
  requiredQuery: RequiredQuery = 'template',
): readonly ImportProblem[] {
  const whatever = known.get(document) ?? [
    ...grammarProblems(document.root, document.dialect),
    ...contentProblems(document),
    ...referenceProblems(document),
  ];
  known.set(document, whatever);
  return [...whatever, ...templateProblems(document, requiredQuery)];
}
