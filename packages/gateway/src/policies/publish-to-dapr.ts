import { definePolicy } from '../compile/policy.ts';
import { bodyOf } from './set-body.ts';

export const publishToDapr = definePolicy({
  name: 'publish-to-dapr',
  support: 'fake',
  notes: 'The messages are captured; `response-variable-name` is not set.',
  compile(element, compiler) {
    const topic = compiler.requiredText(element, 'topic');
    const component = compiler.text(element, 'pubsub-name', '');
    if (element.attributes.has('response-variable-name'))
      throw compiler.unsupported(element, 'response-variable-name is not supported');
    const content = bodyOf(element, compiler);
    return (call) => {
      call.events.push({
        kind: 'message',
        policy: 'publish-to-dapr',
        name: topic(call),
        value: content(call).text,
        properties: { 'pubsub-name': component(call) },
      });
    };
  },
});
