import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Call } from '../../pipeline/call.ts';
import { TokenInvalid } from './failure.ts';
import { textsOf } from './rules.ts';
import type { ReadToken } from './signature.ts';

/**
 * Compiles `required-claims`: a claim must be there, with all or any of its values; `separator` splits a value of the token (validate-jwt-policy,
 * "claim attributes"). The messages: api-management-error-handling-policies.
 */
export function requiredClaims(
  parent: PolicyElement | undefined,
  compiler: Compiler,
): (call: Call, claims: ReadToken['claims']) => void {
  const required = (parent?.children ?? []).map((claim) => ({
    name: compiler.requiredText(claim, 'name'),
    match: compiler.text(claim, 'match', 'all'),
    separator: claim.attributes.get('separator')?.text,
    values: compiler.children(claim, 'value').map((value) => compiler.content(value)),
  }));
  return (call, claims) => {
    const missing = required.map(({ name }) => name(call)).filter((name) => !Object.hasOwn(claims, name));
    if (missing.length > 0)
      throw new TokenInvalid(
        'TokenClaimNotFound',
        `JWT token is missing the following claims: ${missing.join(', ')}. Access denied.`,
      );
    for (const { name, match, separator, values } of required) {
      const texts = textsOf(claims[name(call)]);
      const present = separator ? texts.flatMap((text) => text.split(separator)) : texts;
      const wanted = values.map((value) => value(call));
      const has = (value: string) => present.includes(value);
      if (wanted.length === 0 || (match(call) === 'any' ? wanted.some(has) : wanted.every(has))) continue;
      throw new TokenInvalid(
        'TokenClaimValueNotAllowed',
        `Claim ${name(call)} value of ${texts.join(', ')} is not allowed. Access denied.`,
      );
    }
  };
}
