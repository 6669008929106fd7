import { itemsOf, stringOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The document names no backend. */
export const apimNoBackend = defineRule({
  id: 'apim-no-backend',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'The document names no backend',
  message: 'The document names no server: unless a backend is set elsewhere, the API has none',
  settledBy: { settlement: 'backend' },
  *check({ root, start }) {
    const isNamed = root.swagger === undefined ? itemsOf(root.servers).length > 0 : stringOf(root.host) !== undefined;
    if (!isNamed && root['x-servers'] === undefined) yield { at: start };
  },
});
