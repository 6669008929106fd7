import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { PolicyError } from '../../errors.ts';
import type { Call } from '../../pipeline/call.ts';

/** The reasons of validate-jwt (api-management-error-handling-policies, "Predefined errors for policies"). */
export type TokenReason =
  | 'TokenNotPresent'
  | 'TokenSignatureInvalid'
  | 'TokenAudienceNotAllowed'
  | 'TokenIssuerNotAllowed'
  | 'TokenExpired'
  | 'TokenSignatureKeyNotFound'
  | 'TokenClaimNotFound'
  | 'TokenClaimValueNotAllowed'
  | 'JwtInvalid';

/** Why a token is not valid. */
export class TokenInvalid extends Error {
  readonly reason: TokenReason;
  constructor(reason: TokenReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Compiles what makes the error of a policy: `failed-validation-httpcode` and `failed-validation-error-message`. */
export function tokenFailure(
  element: PolicyElement,
  compiler: Compiler,
): (call: Call, why: TokenInvalid) => PolicyError {
  const status = compiler.int(element, 'failed-validation-httpcode', 401);
  const shown = compiler.text(element, 'failed-validation-error-message');
  return (call, { reason, message }) =>
    new PolicyError({
      source: element.name,
      reason,
      message,
      status: status(call),
      shown: shown?.(call) ?? message,
    });
}
