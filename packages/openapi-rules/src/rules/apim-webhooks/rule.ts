import { objectOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The document has webhooks. */
export const apimWebhooks = defineRule({
  id: 'apim-webhooks',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'The document has webhooks',
  message: 'The importer drops the webhook {webhook}',
  dialects: ['openapi-3.1'],
  *check({ root, start }) {
    for (const webhook of Object.keys(objectOf(root.webhooks)))
      yield { at: start.at('webhooks', webhook), values: { webhook } };
  },
});
