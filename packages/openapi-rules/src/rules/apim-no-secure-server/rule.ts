import { isAbsoluteUrl, serverUrls } from '../../helpers/server-urls.ts';
import { defineRule, from } from '../../rule.ts';

/** No server uses HTTPS. */
export const apimNoSecureServer = defineRule({
  id: 'apim-no-secure-server',
  family: 'apim',
  severity: 'warning',
  rulesets: from('recommended', 'apim'),
  summary: 'No server uses HTTPS',
  message: 'No server uses HTTPS, so the API may get no backend',
  settledBy: { settlement: 'backend' },
  dialects: ['openapi-3.0', 'openapi-3.1'],
  *check(document) {
    const absolute = serverUrls(document).filter(isAbsoluteUrl);
    if (absolute.length > 0 && !absolute.some((url) => /^https:/i.test(url ?? '')))
      yield { at: document.start.at('servers') };
  },
});
