import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A parameter has a style that the importer ignores. */
export const apimParameterStyle = defineRule({
  id: 'apim-parameter-style',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'A parameter has a style that the importer ignores',
  message: 'The importer ignores {setting} of the parameter {parameter}',
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check({ parameters }) {
    for (const { value, place } of parameters) {
      const plain = value.in === 'query' || value.in === 'cookie' ? 'form' : 'simple';
      const parameter = valueText(value.name);
      if (typeof value.style === 'string' && value.style !== plain)
        yield { at: place.at('style'), values: { setting: `the style ${value.style}`, parameter } };
      else if (value.in === 'query' && value.explode === false)
        yield { at: place.at('explode'), values: { setting: 'explode: false', parameter } };
    }
  },
});
