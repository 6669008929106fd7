import { isUnencrypted, serverUrls } from '../../helpers/server-urls.ts';
import { valueText } from '../../helpers/value-text.ts';
import { defineRule, from } from '../../rule.ts';

/** A server does not use HTTPS. */
export const securityHttpServer = defineRule({
  id: 'security-http-server',
  family: 'security',
  severity: 'warning',
  rulesets: from('recommended'),
  summary: 'A server does not use HTTPS',
  message: 'The server {server} is not encrypted',
  help: 'Use https',
  settledBy: { settlement: 'encryption' },
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check(document) {
    for (const [index, server] of serverUrls(document).entries())
      if (isUnencrypted(server))
        yield { at: document.start.at('servers', index, 'url'), values: { server: valueText(server) } };
  },
});
