import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The URL of the backend is a placeholder. */
export const serviceUrlPlaceholder = defineApiRule({
  id: 'service-url-placeholder',
  family: 'backends',
  severity: 'info',
  from: 'recommended',
  summary: 'The URL of the backend is a placeholder',
  message: '{url} looks like a placeholder',
  help: 'Put the real URL here, or give it in the overrides of each environment',
  *check({ apis }) {
    for (const api of apis) {
      const { serviceUrl: url = '' } = api;
      if (placeholder.test(url)) yield atProperty(api, 'serviceUrl', { url });
    }
  },
});

const placeholder = /\/\/(?:[\w-]+\.)*example\.(?:com|org|net)(?:[:/]|$)|[{}<>#]|\b(?:todo|changeme|your-\w+)\b/i;
