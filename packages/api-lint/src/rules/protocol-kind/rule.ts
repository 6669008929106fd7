import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const protocolKind = defineRule({
  id: 'protocol-kind',
  family: 'addresses',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'The API has protocols that its type does not support',
  message: 'An API of type {type} does not support {protocol}',
  help: 'Use {expected}',
  *check({ apis }) {
    for (const api of apis) {
      const expected = api.type === 'websocket' ? ['ws', 'wss'] : ['http', 'https'];
      // GraphQL subscriptions use WebSockets, queries use HTTP.
      const allowed = api.type === 'graphql' ? [...expected, 'ws', 'wss'] : expected;
      const protocol = api.protocols.find((one) => !allowed.includes(one));
      if (protocol !== undefined)
        yield atProperty(api, 'protocols', { type: api.type, protocol, expected: expected.join(' or ') });
    }
  },
});
