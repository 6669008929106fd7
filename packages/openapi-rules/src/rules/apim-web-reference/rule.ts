import { isWebReference } from '../../helpers/web-reference.ts';
import { defineRule, from } from '../../rule.ts';

/** A reference leads to the web. */
export const apimWebReference = defineRule({
  id: 'apim-web-reference',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A reference leads to the web',
  message: 'The importer does not follow the reference {ref}, which leads out of the document',
  help: 'Bundle the document, or copy the target into its components',
  *check({ references }) {
    for (const { ref, place } of references) if (isWebReference(ref)) yield { at: place.at('$ref'), values: { ref } };
  },
});
