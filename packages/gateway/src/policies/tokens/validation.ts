import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Step } from '../../compile/step.ts';
import type { Call } from '../../pipeline/call.ts';
import { typedVariable } from '../shared/typed-variable.ts';
import { requiredClaims } from './claims.ts';
import { TokenInvalid, tokenFailure } from './failure.ts';
import { keysOf, type TokenKey } from './keys.ts';
import { providerAt, providerKeys } from './openid.ts';
import { checkAudience, checkIssuer, checkLifetime } from './rules.ts';
import { decrypted, headerOf, type ReadToken, verified } from './signature.ts';
import { tokenSource } from './source.ts';

/** What a policy expects of a token, in a call. */
export interface TokenRules {
  /** URLs of the configurations of providers. */
  readonly providers: readonly string[];
  readonly keys: readonly TokenKey[];
  readonly audiences: readonly string[];
  /** The issuers, with those of the providers. */
  issuers(fromProviders: readonly string[], claims: ReadToken['claims']): readonly string[];
  readonly skew: number;
  readonly requiresExpiration: boolean;
  readonly requiresSignature: boolean;
  /** More checks, after the others. */
  check?(claims: ReadToken['claims']): void;
}

/** Compiles a policy that validates a token; the checks are in the order of the library that the service uses. */
export function tokenValidation(
  element: PolicyElement,
  compiler: Compiler,
  rulesOf: (call: Call) => TokenRules,
  defaultHeader?: string,
): Step {
  const source = tokenSource(element, compiler, defaultHeader);
  const failure = tokenFailure(element, compiler);
  const decryption = keysOf(compiler.child(element, 'decryption-keys'), compiler);
  const claimsAreRequired = requiredClaims(compiler.child(element, 'required-claims'), compiler);
  const output = typedVariable(element, compiler, 'output-token-variable-name', 'Jwt');
  return async (call) => {
    try {
      const given = source(call);
      if (given === undefined) throw new TokenInvalid('TokenNotPresent', 'JWT not present.');
      const rules = rulesOf(call);
      const { text, claims } = await read(
        call,
        element,
        given,
        rules,
        decryption.map((key) => key(call)),
      );
      claimsAreRequired(call, claims);
      rules.check?.(claims);
      output?.(call, text);
    } catch (error) {
      throw error instanceof TokenInvalid ? failure(call, error) : error;
    }
  };
}

async function read(
  call: Call,
  element: PolicyElement,
  given: string,
  rules: TokenRules,
  decryption: readonly TokenKey[],
): Promise<ReadToken> {
  headerOf(given);
  const token = await decrypted(given, decryption);
  const { keyId } = headerOf(token);
  const providers = [];
  for (const url of rules.providers) providers.push(await providerAt(call, element, url, keyId));
  const keys = [...rules.keys, ...providers.flatMap(providerKeys)];
  const found = await verified(token, keys, rules.requiresSignature);
  checkLifetime(found.claims, call.runtime.clock.now(), rules.skew, rules.requiresExpiration);
  checkAudience(found.claims, rules.audiences);
  const issuers = providers.flatMap(({ issuer }) => issuer ?? []);
  checkIssuer(found.claims, rules.issuers(issuers, found.claims));
  return found;
}
