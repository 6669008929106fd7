import { hasText, objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The API has no description. */
export const documentationApi = defineRule({
  id: 'documentation-api',
  family: 'documentation',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'The API has no description',
  message: 'The API has no description',
  settledBy: { settlement: 'description' },
  *check({ root, start }) {
    if (!hasText(objectOf(root.info).description)) yield { at: start.at('info') };
  },
});
