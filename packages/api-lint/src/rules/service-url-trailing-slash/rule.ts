import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The URL of the backend ends with a slash. */
export const serviceUrlTrailingSlash = defineApiRule({
  id: 'service-url-trailing-slash',
  family: 'backends',
  severity: 'info',
  from: 'strict',
  summary: 'The URL of the backend ends with a slash',
  message: '{url} ends with a slash, and templates begin with one',
  help: 'Remove the slash',
  *check({ apis }) {
    for (const api of apis)
      if (api.serviceUrl?.endsWith('/')) yield atProperty(api, 'serviceUrl', { url: api.serviceUrl });
  },
});
