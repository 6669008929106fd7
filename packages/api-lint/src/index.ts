/**
 * Rules for the APIs of a service: whether APIs fit together, and whether specifications, policies and products fit them.
 *
 * @module
 */
export type { ActiveApiRule, ApiRuleConfiguration } from './api-rules.ts';
export { activeApiRules, apiRules, apiRulesets, decideApiRules } from './api-rules.ts';
export { checkApis } from './check.ts';
export { explainApiRule } from './explain.ts';
export type {
  ApiFact,
  ApiFacts,
  AppliedPolicy,
  BackendFact,
  CallFact,
  OperationFact,
  ProductFact,
  Subject,
  TagFact,
  VersionSetFact,
} from './facts.ts';
export { valueLocator } from './locate.ts';
export type { ApiFinding, ApiPlace, ApiRule, ApiRuleFamily } from './rule.ts';
export { apiRulesetNames } from './rule.ts';
export { isSettled, settlementOf } from './settled.ts';
export type { SchemeFact, SpecificationFact, SpecifiedOperation, ValuePath } from './specification-facts.ts';
export { specificationFacts } from './specification-facts.ts';
