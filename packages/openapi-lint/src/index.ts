/**
 * Rules over the APIs of a service: whether they fit together, and whether specifications, policies and products fit them.
 *
 * @module
 */
export type { ConsistencyOptions, ConsistencyRule } from './consistency/check.ts';
export { activeApiRules, checkApis, consistencyRules } from './consistency/check.ts';
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
} from './consistency/facts.ts';
export { valueLocator } from './consistency/locate.ts';
export type { ApiRuleFamily, ApiRuleset } from './consistency/rule.ts';
export { isSettled } from './consistency/settled.ts';
export type {
  SchemeFact,
  SpecificationFact,
  SpecifiedOperation,
  ValuePath,
} from './consistency/specification-facts.ts';
export { specificationFacts } from './consistency/specification-facts.ts';
