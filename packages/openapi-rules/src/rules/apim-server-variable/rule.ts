import { serverUrls } from '../../helpers/server-urls.ts';
import { defineRule, from } from '../../rule.ts';

/** The URL of a server has variables. */
export const apimServerVariable = defineRule({
  id: 'apim-server-variable',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'The URL of a server has variables',
  message: 'The server {server} has variables, so it cannot be the URL of a backend',
  settledBy: { settlement: 'backend' },
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check(document) {
    for (const [index, server] of serverUrls(document).entries())
      if (server !== undefined && /\{[^{}]*\}/.test(server))
        yield { at: document.start.at('servers', index, 'url'), values: { server } };
  },
});
