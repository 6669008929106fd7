import { serverUrls } from '../../helpers/server-urls.ts';
import { defineRule, from } from '../../rule.ts';

/** The document has several servers. */
export const apimSeveralServers = defineRule({
  id: 'apim-several-servers',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'The document has several servers',
  message: 'The importer uses one of the {count} servers as the backend: {server}',
  settledBy: { settlement: 'backend' },
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check(document) {
    const urls = serverUrls(document);
    const secure = urls.findIndex((url) => /^https:/i.test(url ?? ''));
    if (urls.length > 1)
      yield {
        at: document.start.at('servers'),
        values: { count: urls.length, server: urls[Math.max(0, secure)] ?? 'none' },
      };
  },
});
