import { longestOperationId, operationIds } from '../../helpers/operation-ids.ts';
import { defineRule, from } from '../../rule.ts';

/** Two operationIds differ only in case or punctuation. */
export const apimOperationIdUnique = defineRule({
  id: 'apim-operation-id-unique',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'Two operationIds differ only in case or punctuation',
  message: 'The operationId {id} gives the operation the same name as {other}; the importer renames it',
  *check(document) {
    const taken = new Map<string, string>();
    for (const [id, place] of operationIds(document)) {
      const name = id
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .slice(0, longestOperationId);
      const other = taken.get(name);
      if (other === undefined) taken.set(name, id);
      else
        yield { at: place, values: { id, other: other === id ? 'an earlier operation' : `the operationId ${other}` } };
    }
  },
});
