import { definePolicy } from '../compile/policy.ts';
import { Body } from '../message/body.ts';

export const findAndReplace = definePolicy({
  name: 'find-and-replace',
  support: 'runs',
  compile(element, compiler) {
    const from = compiler.requiredText(element, 'from');
    const to = compiler.requiredText(element, 'to');
    return (call) => {
      const { message } = call;
      const searched = from(call);
      if (message.body === undefined || searched === '') return;
      message.body = new Body(message.body.text.replaceAll(searched, () => to(call)));
    };
  },
});
