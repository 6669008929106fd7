import { defineRule, from } from '../../rule.ts';

/** A parameter in a path has an expansion operator of RFC 6570. */
export const apimPathExpansion = defineRule({
  id: 'apim-path-expansion',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A parameter in a path has an expansion operator of RFC 6570',
  message: 'The importer takes {parameter} in the path {path} as a name, not as an expansion',
  *check({ pathItems, start }) {
    for (const { path } of pathItems) {
      const parameter = /\{([;.+#/?&][^{}]*|[^{}*]+\*)\}/.exec(path)?.[0];
      if (parameter !== undefined) yield { at: start.at('paths', path), values: { parameter, path } };
    }
  },
});
