import type { ElementPlace } from './compile/element.ts';
import type { GatewayResponse } from './message/response.ts';

/** What the service reports of an error: `context.LastError`, and the response that the caller gets without `on-error`. */
export interface PolicyFailure {
  readonly source: string;
  readonly reason: string;
  readonly message: string;
  /** Status of the response; 500 without it. */
  readonly status?: number;
  /** Message of the body; without it, the message of the status that the service has for it. */
  readonly shown?: string;
  readonly headers?: readonly (readonly [string, string])[];
  /** The response that the caller gets instead of all of this. */
  readonly response?: GatewayResponse;
}

/** An error that policies can handle in `on-error`. */
export class PolicyError extends Error {
  readonly failure: PolicyFailure;

  constructor(failure: PolicyFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * Why a policy cannot run here. `unsupported`: the service runs it, this gateway does not. `invalid`: the service rejects the policy when it is
 * saved. `unnamed`: it sends a request for which the options name no backend.
 */
export type NotRunnableKind = 'unsupported' | 'invalid' | 'unnamed';

/** Something in a policy that cannot run here. It ends the call, and no policy can handle it. */
export class NotRunnable extends Error {
  readonly kind: NotRunnableKind;
  readonly policy: string;
  readonly place: ElementPlace;
  /** Without the place. */
  readonly reason: string;

  constructor(kind: NotRunnableKind, policy: string, place: ElementPlace, reason: string) {
    super(`${place.file}:${place.line}: ${policy}: ${reason}`);
    this.kind = kind;
    this.policy = policy;
    this.place = place;
    this.reason = reason;
  }
}
