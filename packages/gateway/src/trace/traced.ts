import type { HostValues } from '@apimkit/expressions';
import type { SectionName } from '@apimkit/policy';
import type { GatewayClock } from '../clock.ts';
import type { GatewayRequest } from '../message/request.ts';
import type { GatewayResponse } from '../message/response.ts';

/** What a trace reads of a call. */
export interface Traced {
  readonly started: number;
  readonly runtime: { readonly clock: GatewayClock };
  readonly section: SectionName;
  readonly request: GatewayRequest;
  readonly response: GatewayResponse | undefined;
  readonly backend: string | undefined;
  readonly variables: ReadonlyMap<string, unknown>;
  readonly values: HostValues;
}
