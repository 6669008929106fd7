import { definePolicy } from '../compile/policy.ts';

export const trace = definePolicy({
  name: 'trace',
  support: 'fake',
  notes: 'The messages are captured.',
  compile(element, compiler) {
    const source = compiler.requiredText(element, 'source');
    const severity = compiler.text(element, 'severity', 'verbose');
    const message = compiler.child(element, 'message');
    const text = message && compiler.content(message);
    const metadata = compiler
      .children(element, 'metadata')
      .map((one) => [compiler.requiredText(one, 'name'), compiler.requiredText(one, 'value')] as const);
    return (call) => {
      call.events.push({
        kind: 'trace',
        policy: 'trace',
        name: source(call),
        value: text?.(call) ?? '',
        properties: {
          severity: severity(call),
          ...Object.fromEntries(metadata.map(([name, value]) => [name(call), value(call)])),
        },
      });
    };
  },
});
