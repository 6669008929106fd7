import { defineRule, from } from '../../rule.ts';

/** A document of OpenAPI 2.0 is YAML. */
export const apimSwaggerYaml = defineRule({
  id: 'apim-swagger-yaml',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'A document of OpenAPI 2.0 is YAML',
  message: 'API Management imports OpenAPI 2.0 only as JSON; this document is YAML',
  dialects: ['swagger-2.0'],
  *check({ start, text }) {
    if (text !== undefined && !/^\uFEFF?\s*\{/.test(text)) yield { at: start };
  },
});
