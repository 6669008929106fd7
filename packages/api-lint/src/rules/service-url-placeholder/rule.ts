import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const serviceUrlPlaceholder = defineRule({
  id: 'service-url-placeholder',
  family: 'backends',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The backend URL is a placeholder',
  message: '{url} looks like a placeholder',
  help: 'Set the real URL here, or in the overrides of each environment',
  *check({ apis }) {
    for (const api of apis) {
      const { serviceUrl: url = '' } = api;
      if (placeholder.test(url)) yield atProperty(api, 'serviceUrl', { url });
    }
  },
});

const placeholder = /\/\/(?:[\w-]+\.)*example\.(?:com|org|net)(?:[:/]|$)|[{}<>#]|\b(?:todo|changeme|your-\w+)\b/i;
