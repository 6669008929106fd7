import { longestOperationId, operationIds } from '../../helpers/operation-ids.ts';
import { defineRule, from } from '../../rule.ts';

/** An operationId has more than 76 characters. */
export const apimOperationIdLength = defineRule({
  id: 'apim-operation-id-length',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'An operationId has more than 76 characters',
  message: 'The operationId {id} has {length} characters; the importer cuts it to {limit}',
  *check(document) {
    for (const [id, place] of operationIds(document))
      if (id.length > longestOperationId)
        yield { at: place, values: { id, length: id.length, limit: longestOperationId } };
  },
});
