import { hasText, objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The document has no title or no version. */
export const structureInfo = defineRule({
  id: 'structure-info',
  family: 'structure',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The document has no title or no version',
  message: 'The API has no {field}',
  *check({ root, start }) {
    const info = objectOf(root.info);
    if (!hasText(info.title)) yield { at: start.at('info'), values: { field: 'title' } };
    // The service itself exports an empty version for an API that has none.
    if (typeof info.version !== 'string' && typeof info.version !== 'number')
      yield { at: start.at('info'), values: { field: 'version' } };
  },
});
