import { defineRule, from } from '../../rule.ts';

/** Two parameters in a path are adjacent. */
export const apimPathAdjacentParameters = defineRule({
  id: 'apim-path-adjacent-parameters',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'Two parameters in a path are adjacent',
  message: 'Two adjacent parameters in the path {path} cannot be distinguished',
  help: 'Separate them with a slash or another fixed character',
  *check({ pathItems, start }) {
    for (const { path } of pathItems) if (path.includes('}{')) yield { at: start.at('paths', path), values: { path } };
  },
});
