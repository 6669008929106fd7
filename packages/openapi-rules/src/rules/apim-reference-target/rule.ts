import { lookUp, valueAtKeys } from '@apimkit/openapi/document';
import { problemsOf } from '../../helpers/import-problems.ts';
import { defineRule, from } from '../../rule.ts';

/** A reference leads to a place that the importer cannot refer to. */
export const apimReferenceTarget = defineRule({
  id: 'apim-reference-target',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  dialects: ['swagger-2.0', 'openapi-3.0'],
  summary: 'A reference leads to a place that the importer cannot refer to',
  message: 'The importer cannot follow the reference {ref}',
  help: 'Define the target as a component, and refer to that',
  *check(document) {
    for (const { place } of problemsOf(document, 'reference')) {
      const ref = valueAtKeys(document.root, place.path().map(String));
      // A missing target is reported by structure-reference-missing, and a missing scheme by security-scheme-missing.
      if (typeof ref === 'string' && lookUp(document.root, ref) !== undefined) yield { at: place, values: { ref } };
    }
  },
});
