import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The API has protocols that its type does not speak. */
export const protocolKind = defineApiRule({
  id: 'protocol-kind',
  family: 'addresses',
  severity: 'error',
  from: 'minimal',
  summary: 'The API has protocols that its type does not speak',
  message: 'An API of type {type} does not speak {protocol}',
  help: 'Use {expected}',
  *check({ apis }) {
    for (const api of apis) {
      const expected = api.type === 'websocket' ? ['ws', 'wss'] : ['http', 'https'];
      // GraphQL subscriptions run over WebSockets beside queries over http.
      const allowed = api.type === 'graphql' ? [...expected, 'ws', 'wss'] : expected;
      const protocol = api.protocols.find((one) => !allowed.includes(one));
      if (protocol !== undefined)
        yield atProperty(api, 'protocols', { type: api.type, protocol, expected: expected.join(' or ') });
    }
  },
});
