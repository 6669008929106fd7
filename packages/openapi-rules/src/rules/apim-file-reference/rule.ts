import { isWebReference } from '../../helpers/web-reference.ts';
import { defineRule, from } from '../../rule.ts';

/** A reference leads to another file. */
export const apimFileReference = defineRule({
  id: 'apim-file-reference',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A reference leads to another file',
  message: 'The importer does not read the file of the reference {ref}',
  help: 'Bundle the document before it is imported; apimkit publish does it',
  once: true,
  *check({ references }) {
    for (const { ref, place } of references)
      if (!ref.startsWith('#') && !isWebReference(ref)) yield { at: place.at('$ref'), values: { ref } };
  },
});
