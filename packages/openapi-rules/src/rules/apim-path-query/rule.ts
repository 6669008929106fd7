import { defineRule, from } from '../../rule.ts';

/** A path contains a query or a fragment. */
export const apimPathQuery = defineRule({
  id: 'apim-path-query',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'A path contains a query or a fragment',
  message: 'The path {path} contains a query or a fragment',
  *check({ pathItems, start }) {
    for (const { path } of pathItems) if (/[?#]/.test(path)) yield { at: start.at('paths', path), values: { path } };
  },
});
