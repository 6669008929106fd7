import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The API takes calls without encryption. */
export const plainHttp = defineApiRule({
  id: 'plain-http',
  family: 'addresses',
  severity: 'warning',
  from: 'recommended',
  summary: 'The API takes calls without encryption',
  message: 'Callers may use {protocol}, which anybody on the way can read',
  help: 'Leave only https (or wss) in protocols',
  *check({ apis }) {
    for (const api of apis) {
      const protocol = api.protocols.find((one) => one === 'http' || one === 'ws');
      if (protocol !== undefined) yield atProperty(api, 'protocols', { protocol });
    }
  },
});
