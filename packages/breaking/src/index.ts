/**
 * Finds breaking changes of APIs.
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
export type {
  GatewayApi,
  GatewayCall,
  GatewayFacts,
  GatewayProduct,
  GatewaySubscription,
  GatewayVersionSet,
  Guard,
  GuardKind,
} from './gateway/facts.ts';
export { inRevision } from './gateway/record.ts';
