import { isAbsoluteUrl, serverUrls } from '../../helpers/server-urls.ts';
import { defineRule, from } from '../../rule.ts';

/** The URL of a server is relative. */
export const apimRelativeServer = defineRule({
  id: 'apim-relative-server',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'The URL of a server is relative',
  message: 'The server {server} is not an absolute URL, so the API gets no backend from it',
  settledBy: { settlement: 'backend' },
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check(document) {
    for (const [index, server] of serverUrls(document).entries())
      if (server !== undefined && !isAbsoluteUrl(server) && !server.startsWith('{'))
        yield { at: document.start.at('servers', index, 'url'), values: { server } };
  },
});
