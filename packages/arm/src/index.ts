/**
 * An Azure Resource Manager client for API Management: paging, retries, throttling and long-running operations.
 *
 * @module
 */

export { createArmClient } from './client.ts';
export type { ArmClient, ArmClientOptions, Query, RequestEvent, WaitEvent, WriteOptions } from './client-types.ts';
export type { Clock } from './clock.ts';
export { isOfficialEndpoint } from './clouds.ts';
export { describeRequest, describeWait } from './describe.ts';
export type { ArmErrorDetail, ArmFailure } from './error.ts';
export { ArmError, isUnsupportedByTier } from './error.ts';
export type { Payload } from './json.ts';
export type { Fetch } from './transport.ts';
