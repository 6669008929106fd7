import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import { type Reader, wrongType } from '../compile/reader.ts';
import { keysOf } from './tokens/keys.ts';
import { textsIn } from './tokens/texts.ts';
import { tokenValidation } from './tokens/validation.ts';

/** Validates a token: signature, times, audience, issuer and claims (validate-jwt-policy). */
export const validateJwt = definePolicy({
  name: 'validate-jwt',
  support: 'runs',
  notes:
    'Keys of providers come from the backends that the options name for their URLs. Messages of the library of the service are like its own, not the same. RSA keys need 2,048 bits.',
  compile(element, compiler) {
    for (const name of ['issuer-signing-tokens'])
      if (compiler.child(element, name)) throw compiler.unsupported(element, `${name} is not supported`);
    const providers = compiler.children(element, 'openid-config').map((one) => compiler.requiredText(one, 'url'));
    const keys = keysOf(compiler.child(element, 'issuer-signing-keys'), compiler);
    const audiences = textsIn(element, compiler, 'audiences');
    const issuers = textsIn(element, compiler, 'issuers');
    const skew = skewOf(element, compiler);
    const requiresExpiration = compiler.flag(element, 'require-expiration-time', true);
    const requiresSignature = compiler.flag(element, 'require-signed-tokens', true);
    return tokenValidation(element, compiler, (call) => ({
      providers: providers.map((url) => url(call)),
      keys: keys.map((key) => key(call)),
      audiences: audiences(call),
      issuers: (fromProviders, { tid }) => {
        // The issuer of a provider for many tenants is a pattern.
        const own = fromProviders.map((issuer) => issuer.replace('{tenantid}', String(tid)));
        return [...issuers(call), ...own];
      },
      skew: skew(call),
      requiresExpiration: requiresExpiration(call),
      requiresSignature: requiresSignature(call),
    }));
  },
});

/** Seconds, or a time span such as `00:05:00`. */
function skewOf(element: PolicyElement, compiler: Compiler): Reader<number> {
  const read = compiler.text(element, 'clock-skew', '0');
  return (call) => {
    const text = read(call).trim();
    const parts = text.split(':').map(Number);
    const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
    if (text === '' || Number.isNaN(seconds)) throw wrongType(element, `The value of clock-skew is invalid: ${text}`);
    return seconds;
  };
}
