import { defineRule, from } from '../../rule.ts';

/** A path or an operation has servers of its own. */
export const apimOperationServers = defineRule({
  id: 'apim-operation-servers',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A path or an operation has servers of its own',
  message: 'The importer drops the servers of {owner}',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ pathItems, operations }) {
    for (const { path, value, place } of pathItems)
      if (value.servers !== undefined) yield { at: place.at('servers'), values: { owner: `the path ${path}` } };
    for (const { label, value, place } of operations)
      if (value.servers !== undefined) yield { at: place.at('servers'), values: { owner: label } };
  },
});
