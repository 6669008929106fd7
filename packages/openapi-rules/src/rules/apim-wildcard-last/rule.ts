import { defineRule, from } from '../../rule.ts';

/** A wildcard is not at the end of a path. */
export const apimWildcardLast = defineRule({
  id: 'apim-wildcard-last',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A wildcard is not at the end of a path',
  message: 'The * in the path {path} is a wildcard only at the end',
  *check({ pathItems, start }) {
    for (const { path } of pathItems)
      if (/\*(?!$)/.test(path.replaceAll(/\{[^{}*]+\*\}/g, '').replace(/\{\*[^{}]+\}$/, '')))
        yield { at: start.at('paths', path), values: { path } };
  },
});
