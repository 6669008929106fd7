import { pathShape } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** Two operations have the same method and template. */
export const apimTemplateDuplicate = defineRule({
  id: 'apim-template-duplicate',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'Two operations have the same method and template',
  message: '{operation} matches the same requests as {other}: the names of path parameters make no difference',
  *check({ operations }) {
    const taken = new Map<string, string>();
    for (const { method, path, place, label } of operations) {
      const shape = `${method} ${pathShape(path)}`.toLowerCase();
      const other = taken.get(shape);
      if (other === undefined) taken.set(shape, label);
      else yield { at: place, values: { operation: label, other } };
    }
  },
});
