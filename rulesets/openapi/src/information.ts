import { dialectVersion, openapiDialects } from '@apimkit/openapi/document';
import type { Severity, SpecificationRule } from './rule.ts';
import { specificationRules } from './rules/index.ts';
import { holds, type RulesetName } from './rulesets/rulesets.ts';
import { spectralRule } from './spectral.ts';

/** What there is to know of a rule. */
export interface RuleInformation {
  readonly id: string;
  /** What it is about: `apim`, `naming`, … */
  readonly family: string;
  /** What has to be, in one sentence. */
  readonly summary: string;
  /** Its severity in each ruleset that has it. */
  readonly rulesets: Readonly<Partial<Record<RulesetName, Severity>>>;
  /** The languages that it judges, such as `3.0`. */
  readonly dialects: readonly string[];
  /** What makes its findings untrue where the files of the API say it. */
  readonly settledBy?: SpecificationRule['settledBy'];
  /** Its page, from the folder of this package. */
  readonly page: string;
  /** Its page on the web. */
  readonly url: string;
}

const names: readonly RulesetName[] = ['minimal', 'recommended', 'strict', 'apim'];

/** Every rule, in the order of the rulesets. */
export const ruleInformation: readonly RuleInformation[] = specificationRules.map((rule) => ({
  id: rule.id,
  family: rule.id.slice(0, rule.id.indexOf('-')),
  summary: rule.summary,
  rulesets: Object.fromEntries(names.filter((name) => holds(name, rule)).map((name) => [name, rule.severity])),
  dialects: rule.dialects === 'any' ? ['any'] : (rule.dialects ?? openapiDialects).map(dialectVersion),
  ...(rule.settledBy ? { settledBy: rule.settledBy } : {}),
  page: `pages/${rule.id}.md`,
  url: spectralRule(rule).documentationUrl,
}));
