import { operationIds } from '../../helpers/operation-ids.ts';
import { defineRule, from } from '../../rule.ts';

/** An operationId contains characters other than letters, digits, period, underscore and hyphen. */
export const apimOperationIdCharacters = defineRule({
  id: 'apim-operation-id-characters',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'An operationId contains characters other than letters, digits, period, underscore and hyphen',
  message: 'The importer changes the operationId {id}, because the name of an operation cannot contain its characters',
  *check(document) {
    for (const [id, place] of operationIds(document))
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) || id.endsWith('-')) yield { at: place, values: { id } };
  },
});
