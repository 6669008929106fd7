import { definePolicy } from '../compile/policy.ts';
import { Body } from '../message/body.ts';
import { bodyOf } from './set-body.ts';

/** Invokes an output binding of Dapr (invoke-dapr-binding-policy). Without `data`, the content is empty. */
export const invokeDaprBinding = definePolicy({
  name: 'invoke-dapr-binding',
  support: 'fake',
  notes: 'The content is captured; `response-variable-name` is refused.',
  compile(element, compiler) {
    const name = compiler.requiredText(element, 'name');
    const operation = compiler.text(element, 'operation', 'create');
    if (element.attributes.has('response-variable-name'))
      throw compiler.unsupported(element, 'response-variable-name is not supported');
    const metadata = (compiler.child(element, 'metadata')?.children ?? []).map((item) => {
      const key = compiler.requiredText(item, 'key');
      return [key, compiler.content(item)] as const;
    });
    const data = compiler.child(element, 'data');
    const template = element.attributes.get('template');
    const content =
      data && bodyOf(template ? { ...data, attributes: new Map([['template', template]]) } : data, compiler);
    return (call) => {
      call.events.push({
        kind: 'message',
        policy: 'invoke-dapr-binding',
        name: name(call),
        value: (content?.(call) ?? new Body()).text,
        properties: {
          ...Object.fromEntries(metadata.map(([key, read]) => [key(call), read(call)])),
          operation: operation(call),
        },
      });
    };
  },
});
