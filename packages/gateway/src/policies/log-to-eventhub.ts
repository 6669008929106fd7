import { definePolicy } from '../compile/policy.ts';

/** The service truncates longer messages (log-to-eventhub-policy). */
const longest = 200_000;

export const logToEventhub = definePolicy({
  name: 'log-to-eventhub',
  support: 'fake',
  notes: 'The messages are captured.',
  compile(element, compiler) {
    const logger = compiler.requiredText(element, 'logger-id');
    const content = compiler.content(element);
    const partitions = ['partition-key', 'partition-id'].flatMap((name) => {
      const read = compiler.text(element, name);
      return read ? [[name, read] as const] : [];
    });
    return (call) => {
      call.events.push({
        kind: 'event-hub',
        policy: 'log-to-eventhub',
        name: logger(call),
        value: content(call).slice(0, longest),
        properties: Object.fromEntries(partitions.map(([name, read]) => [name, read(call)])),
      });
    };
  },
});
