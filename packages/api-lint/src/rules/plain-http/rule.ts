import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const plainHttp = defineRule({
  id: 'plain-http',
  family: 'addresses',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'The API accepts calls without TLS',
  message: 'The API accepts {protocol}, which is not encrypted',
  help: 'Use only https (or wss) in protocols',
  *check({ apis }) {
    for (const api of apis) {
      const protocol = api.protocols.find((one) => one === 'http' || one === 'ws');
      if (protocol !== undefined) yield atProperty(api, 'protocols', { protocol });
    }
  },
});
