import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';
import { base64Url } from '../message/base64.ts';
import type { Call } from '../pipeline/call.ts';

/** A token for a resource, in the header `Authorization` or in a variable (authentication-managed-identity-policy). */
export const authenticationManagedIdentity = definePolicy({
  name: 'authentication-managed-identity',
  support: 'fake',
  notes: 'The token is made up, or comes from `fakes.token`; the reason of a failure is not documented.',
  compile(element, compiler) {
    const resource = compiler.requiredText(element, 'resource');
    const client = compiler.text(element, 'client-id');
    const variable = compiler.text(element, 'output-token-variable-name');
    const ignores = compiler.flag(element, 'ignore-error', false);
    return (call) => {
      const token = tokenFor(call, resource(call), client?.(call));
      if (token === undefined) {
        call.recorder?.note(element, 'no token was obtained');
        if (ignores(call)) return;
        throw new PolicyError({
          source: 'authentication-managed-identity',
          reason: 'ManagedIdentityTokenFailure',
          message: 'A token of the managed identity could not be obtained.',
        });
      }
      if (variable) call.variables.set(variable(call), token);
      else call.request.headers.set('Authorization', [`Bearer ${token}`]);
    };
  },
});

function tokenFor(call: Call, resource: string, clientId: string | undefined): string | undefined {
  const { token } = call.runtime.options.fakes ?? {};
  if (token) {
    try {
      return token(resource, clientId);
    } catch {
      return undefined;
    }
  }
  const expires = Math.floor(call.runtime.clock.now() / 1000) + 3600;
  const part = (value: object) => base64Url(new TextEncoder().encode(JSON.stringify(value)));
  const claims = {
    aud: resource,
    iss: 'https://identity.invalid/',
    exp: expires,
    appid: clientId ?? 'system-assigned',
  };
  return `${part({ typ: 'JWT', alg: 'none' })}.${part(claims)}.${base64Url(new TextEncoder().encode('made up'))}`;
}
