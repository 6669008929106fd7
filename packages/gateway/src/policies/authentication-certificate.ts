import { definePolicy } from '../compile/policy.ts';

/** The certificate is recorded with the requests that are sent (authentication-certificate-policy). */
export const authenticationCertificate = definePolicy({
  name: 'authentication-certificate',
  support: 'fake',
  notes: 'The thumbprint or id is recorded with the request; no certificate is presented to the backend.',
  compile(element, compiler) {
    const name = ['certificate-id', 'thumbprint', 'body'].find((one) => element.attributes.has(one));
    if (name === undefined) throw compiler.invalid(element, 'it needs thumbprint, certificate-id or body');
    // The value of `body` is a private key: nothing of it is recorded.
    const text = name === 'body' ? () => 'body' : compiler.requiredText(element, name);
    return (call) => {
      call.request.presents = text(call);
    };
  },
});
