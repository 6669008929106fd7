import { type CryptoKey, importSPKI, type JWK } from 'jose';
import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { base64, base64Bytes } from '../../message/base64.ts';
import type { Call } from '../../pipeline/call.ts';

/** A key of a policy or of a provider. */
export interface TokenKey {
  /** It is meant for tokens with this `kid`; without an id it is tried for all. */
  readonly id: string | undefined;
  /** Imports it for an algorithm. */
  import(algorithm: string): Promise<CryptoKey | JWK | Uint8Array>;
}

/** Compiles the `key` elements of `issuer-signing-keys` or `decryption-keys` (validate-jwt-policy, "key attributes"). */
export function keysOf(parent: PolicyElement | undefined, compiler: Compiler): readonly ((call: Call) => TokenKey)[] {
  return (parent?.children ?? []).map((child) => {
    if (child.name !== 'key') throw compiler.unsupported(child, 'only keys are supported');
    return keyOf(child, compiler);
  });
}

function keyOf(child: PolicyElement, compiler: Compiler): (call: Call) => TokenKey {
  const [id, certificate, n, e] = ['id', 'certificate-id', 'n', 'e'].map((name) => child.attributes.get(name)?.text);
  if (certificate !== undefined)
    return (call) => {
      const data = call.runtime.options.certificates?.[certificate];
      if (!data) throw compiler.unsupported(child, `the options have no certificate ${certificate}`);
      const { publicKey } = call.runtime.host.crypto.certificate(data);
      const pem = `-----BEGIN PUBLIC KEY-----\n${base64(publicKey)}\n-----END PUBLIC KEY-----`;
      return { id, import: (algorithm) => importSPKI(pem, algorithm) };
    };
  if (n !== undefined && e !== undefined) {
    const key: JWK = { kty: 'RSA', n, e };
    return () => ({ id, import: async () => key });
  }
  const read = compiler.content(child);
  if (compiler.isConstant(child.content) && !base64Bytes(child.content.text))
    throw compiler.invalid(child, 'the key is not in Base64');
  return (call) => {
    const bytes = base64Bytes(read(call)) ?? new Uint8Array();
    return { id, import: async () => bytes };
  };
}
