import { definePolicy } from '../compile/policy.ts';
import { base64 } from '../message/base64.ts';

/** Sets the header `Authorization` (authentication-basic-policy). */
export const authenticationBasic = definePolicy({
  name: 'authentication-basic',
  support: 'runs',
  compile(element, compiler) {
    const username = compiler.requiredText(element, 'username');
    const password = compiler.requiredText(element, 'password');
    return (call) => {
      const bytes = new TextEncoder().encode(`${username(call)}:${password(call)}`);
      call.request.headers.set('Authorization', [`Basic ${base64(bytes)}`]);
    };
  },
});
