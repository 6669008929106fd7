import { hasText, objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The API has no contact. */
export const documentationContact = defineRule({
  id: 'documentation-contact',
  family: 'documentation',
  severity: 'info',
  rulesets: from('strict'),
  summary: 'The API has no contact',
  message: 'The API has no contact with an email or a url',
  settledBy: { settlement: 'contact' },
  *check({ root, start }) {
    const { email, url } = objectOf(objectOf(root.info).contact);
    if (!hasText(email) && !hasText(url)) yield { at: start.at('info') };
  },
});
