import { defineRule, from } from '../../rule.ts';

/** Braces in a path do not enclose a name. */
export const apimPathBraces = defineRule({
  id: 'apim-path-braces',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'Braces in a path do not enclose a name',
  message: 'The braces in the path {path} do not enclose the name of a parameter',
  *check({ pathItems, start }) {
    for (const { path } of pathItems)
      if (/[{}]/.test(path.replaceAll(/\{[^{}]+\}/g, ''))) yield { at: start.at('paths', path), values: { path } };
  },
});
