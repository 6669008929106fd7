import type { OpenapiDocument } from '../document.ts';
import { isObject, itemsOf, objectOf } from '../json.ts';
import { parseReference } from '../pointer.ts';
import { lookUp } from '../reference.ts';
import type { ImportProblem } from './problem.ts';

// OpenAPI 3.1 has references to any place.
const forms = {
  'swagger-2.0': /^#\/(?:definitions|parameters|responses|headers|securityDefinitions)\/.+$/,
  'openapi-3.0': /^#\/components\/[^/]+\/[^/]+$/,
  'openapi-3.1': /^#/,
};

/** References to nothing, to other documents, and to places that the importer cannot refer to. */
export function* referenceProblems(document: OpenapiDocument): Generator<ImportProblem> {
  const { root, dialect = 'openapi-3.1', references } = document;
  for (const { ref, place } of references) {
    const at = place.at('$ref');
    // A fragment that is not a pointer is an anchor of OpenAPI 3.1.
    if (dialect === 'openapi-3.1' && ref.startsWith('#') && parseReference(ref) === undefined) continue;
    if (ref.startsWith('#')) {
      if (!forms[dialect].test(ref))
        yield { code: 'reference', message: `The reference string '${ref.slice(1)}' has invalid format.`, place: at };
      else if (lookUp(root, ref) === undefined)
        yield { code: 'reference', message: `Invalid Reference identifier '${ref.split('/').at(-1)}'.`, place: at };
    } else yield { code: 'file-reference', message: `The reference '${ref}' cannot be resolved.`, place: at };
  }
  yield* requirementProblems(document);
}

/** Requirements with schemes that the document does not define. */
function* requirementProblems({ root, start, operations }: OpenapiDocument): Generator<ImportProblem> {
  const schemes = objectOf(
    root.swagger === undefined ? objectOf(root.components).securitySchemes : root.securityDefinitions,
  );
  const holders = [{ value: root, place: start }, ...operations];
  for (const { value, place } of holders)
    for (const [index, requirement] of itemsOf(value.security).entries())
      for (const name of isObject(requirement) ? Object.keys(requirement) : [])
        if (!Object.hasOwn(schemes, name))
          yield {
            code: 'reference',
            message: `Invalid Reference identifier '${name}'.`,
            place: place.at('security', index, name),
          };
}
