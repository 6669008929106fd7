import { definePolicy } from '../compile/policy.ts';

/** Requests go to the backends of the options, whatever is between. */
export const proxy = definePolicy({
  name: 'proxy',
  support: 'fake',
  notes: 'Requests go to the backends that are named, without a proxy.',
  compile(element, compiler) {
    const url = compiler.requiredText(element, 'url');
    return (call) => {
      call.recorder?.note(element, `proxy ${url(call)} is not used`);
    };
  },
});
