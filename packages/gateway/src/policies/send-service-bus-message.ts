import { definePolicy } from '../compile/policy.ts';

export const sendServiceBusMessage = definePolicy({
  name: 'send-service-bus-message',
  support: 'fake',
  notes: 'The messages are captured.',
  compile(element, compiler) {
    const queue = compiler.text(element, 'queue-name') ?? compiler.text(element, 'topic-name');
    if (!queue) throw compiler.invalid(element, 'it needs queue-name or topic-name');
    const namespace = compiler.text(element, 'namespace');
    const payload = compiler.child(element, 'payload');
    const content = payload && compiler.content(payload);
    const properties = (compiler.child(element, 'message-properties')?.children ?? []).map(
      (one) => [compiler.requiredText(one, 'name'), compiler.content(one)] as const,
    );
    return (call) => {
      call.events.push({
        kind: 'message',
        policy: 'send-service-bus-message',
        name: queue(call),
        value: content?.(call) ?? '',
        properties: {
          ...(namespace ? { namespace: namespace(call) } : {}),
          ...Object.fromEntries(properties.map(([name, value]) => [name(call), value(call)])),
        },
      });
    };
  },
});
