import { versionOf } from '@apimkit/openapi/document';
import { defineRule, from } from '../../rule.ts';

/** The document has a version that API Management does not import. */
export const apimVersion = defineRule({
  id: 'apim-version',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The document has a version that API Management does not import',
  message: 'API Management imports OpenAPI 2.0, 3.0 and 3.1, not {key} {version}',
  dialects: 'any',
  *check({ root, dialect, start }) {
    const key = root.swagger === undefined ? 'openapi' : 'swagger';
    if (dialect === undefined) yield { at: start.at(key), values: { key, version: versionOf(root) ?? '?' } };
  },
});
