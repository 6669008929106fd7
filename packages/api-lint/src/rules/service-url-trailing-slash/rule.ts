import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const serviceUrlTrailingSlash = defineRule({
  id: 'service-url-trailing-slash',
  family: 'backends',
  severity: 'info',
  rulesets: ['strict'],
  summary: 'The backend URL ends with a slash',
  message: '{url} ends with a slash, and URL templates start with one',
  help: 'Remove the slash',
  *check({ apis }) {
    for (const api of apis)
      if (api.serviceUrl?.endsWith('/')) yield atProperty(api, 'serviceUrl', { url: api.serviceUrl });
  },
});
