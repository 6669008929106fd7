/**
 * Rules for the APIs of a service: whether APIs fit together, and whether specifications, policies and products fit them.
 *
 * @module
 */
export type { ApiLintOptions, ApiRuleInfo } from './check.ts';
export { activeApiRules, apiRules, checkApis } from './check.ts';
export type {
  ApiFact,
  ApiFacts,
  BackendFact,
  CallFact,
  OperationFact,
  PolicyFact,
  ProductFact,
  Subject,
  TagFact,
  VersionSetFact,
} from './facts.ts';
export { valueLocator } from './locate.ts';
export type { ApiRuleFamily, ApiRuleset } from './rule.ts';
export { isSettled } from './settled.ts';
export type { SchemeFact, SpecificationFact, SpecifiedOperation, ValuePath } from './specification-facts.ts';
export { specificationFacts } from './specification-facts.ts';
