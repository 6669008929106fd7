import type { GatewayResponse } from '../message/response.ts';

/** A request that the gateway sent, and its response. */
export interface Exchange {
  /** The policy that sent it. */
  readonly policy: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Iterable<readonly [name: string, values: readonly string[]]>;
  readonly body: Uint8Array;
  /** Id of the backend, if a policy selected one. */
  readonly backend?: string;
  /** Thumbprint or id of the certificate that the gateway presents. */
  readonly certificate?: string;
  /** Absent: it failed. */
  readonly response?: GatewayResponse;
  readonly error?: string;
  /** Milliseconds since 1970, and how long it took. */
  readonly started: number;
  readonly duration: number;
}
