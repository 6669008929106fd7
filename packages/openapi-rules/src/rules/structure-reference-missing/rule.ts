import { lookUp, parseReference } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The target of a reference does not exist. */
export const structureReferenceMissing = defineRule({
  id: 'structure-reference-missing',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The target of a reference does not exist',
  message: 'The target of the reference {ref} does not exist',
  *check({ references, root }) {
    const known = new Map<string, boolean>();
    for (const { ref, place } of references) {
      if (!ref.startsWith('#')) continue;
      // A fragment that is not a pointer is an anchor of OpenAPI 3.1.
      if (!known.has(ref)) known.set(ref, parseReference(ref) === undefined || lookUp(root, ref) !== undefined);
      if (!known.get(ref)) yield { at: place.at('$ref'), values: { ref } };
    }
  },
});
