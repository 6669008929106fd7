/**
 * Whom a change of an API breaks.
 *
 * @module
 */
export type { Change, Check, Direction, Level, SpecificationText } from './change.ts';
export { UnreadableSpecificationError } from './change.ts';
export { breakingChecks } from './checks.ts';
export type { CompareOptions } from './compare.ts';
export { compareSpecifications } from './compare.ts';
export { changeDiagnostics } from './diagnostics.ts';
export { compareGateways } from './gateway/compare.ts';
export type { GatewayApi, GatewayFacts, GatewayProduct } from './gateway/facts.ts';
