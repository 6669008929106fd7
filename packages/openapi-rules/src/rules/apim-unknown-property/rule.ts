import { ownerOf, problemsOf } from '../../helpers/import-problems.ts';
import { defineRule, from } from '../../rule.ts';

/** The document has a property that the importer does not know. */
export const apimUnknownProperty = defineRule({
  id: 'apim-unknown-property',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  dialects: ['swagger-2.0', 'openapi-3.0'],
  summary: 'The document has a property that the importer does not know',
  message: 'The importer does not know the property {property} at {where}',
  help: 'Remove it, use an extension (x-…), or another version of OpenAPI',
  *check(document) {
    // A path without a slash is reported by structure-path-slash.
    for (const { place } of problemsOf(document, 'unknown-property'))
      if (place.parent?.key !== 'paths' || place.depth !== 2)
        yield { at: place, values: { property: place.key, where: ownerOf(place) } };
  },
});
