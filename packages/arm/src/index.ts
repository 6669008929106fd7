/**
 * An Azure Resource Manager client for API Management: paging, retries, throttling and long-running operations.
 *
 * @module
 */

export { createArmClient } from './client.ts';
export type {
  ArmClient,
  ArmClientOptions,
  ExchangeEvent,
  GetOptions,
  Query,
  RequestEvent,
  TaggedPayload,
  WaitEvent,
  WaitReason,
  WriteOptions,
} from './client-types.ts';
export type { Clock } from './clock.ts';
export { endpointOf, isOfficialEndpoint } from './clouds.ts';
export type { GivenCredential } from './connection/credential.ts';
export { type FederatedIdentity, federatedIdentity } from './connection/federated.ts';
export type { Fetch } from './connection/fetch.ts';
export { type ProxyFor, type ProxyInUse, proxyFromEnvironment, proxyInUse } from './connection/proxy.ts';
export { type SharedSignIn, type SignedIn, sharedSignIn } from './connection/sign-in.ts';
export { describeExchange, describeRequest, describeWait, describeWaitReason } from './describe.ts';
export { parseDuration } from './duration.ts';
export type { ArmErrorDetail, ArmFailure } from './error.ts';
export { ArmError, isUnsupportedByTier } from './error.ts';
export type { Payload } from './json.ts';
