/**
 * The contract of the ARM REST API of Azure API Management, as data with checks.
 *
 * @module
 */
export type { ContractRequest } from './check.ts';
export { checkRequest, checkResponse } from './check.ts';
export type { HeadersLike } from './check-parameters.ts';
export { ContractViolation, checkedFetch } from './checked-fetch.ts';
export type { ContractMatch } from './find.ts';
export { findOperation, methodsOf } from './find.ts';
export type { ContractOperation, ContractParameter } from './operation.ts';
export { contractOperations, contractVersion } from './operation.ts';
export type { ContractKeyword, ContractProblem } from './problem.ts';
export { resolveSchema, sampleOf } from './sample.ts';
export type { ContractSchema } from './schema.ts';
