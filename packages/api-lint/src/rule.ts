import type { Severity } from '@apimkit/diagnostics';
import type { ApiFacts } from './facts.ts';
import type { ValuePath } from './specification-facts.ts';

/** The rulesets, each holding what the one before it holds. */
export const apiRulesets = ['minimal', 'recommended', 'strict'] as const;
/** What the service refuses; what is probably a mistake; what some like to be told. */
export type ApiRuleset = (typeof apiRulesets)[number];

/** What a rule is about. */
export type ApiRuleFamily =
  | 'operations'
  | 'security'
  | 'specification'
  | 'addresses'
  | 'versions'
  | 'products'
  | 'backends'
  | 'tags';

/** A hit: what it is about, where it stands, and the values for the holes of the message. */
export interface ApiFinding {
  readonly resource: string;
  readonly file?: string;
  /** Keys of the value in the file. */
  readonly path?: ValuePath;
  /** Line in the file, for files without such keys. */
  readonly line?: number;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One rule: what it says and how it finds it. Its page stands beside it. */
export interface ApiRule {
  /** Without the `api/` that findings carry. */
  readonly id: string;
  readonly family: ApiRuleFamily;
  readonly severity: Severity;
  /** The smallest ruleset that has it. */
  readonly from: ApiRuleset;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** What findings say; `{name}` is filled with the values of the hit. */
  readonly message: string;
  /** What to do next. */
  readonly help: string;
  check(facts: ApiFacts): Iterable<ApiFinding>;
}

/** Declares a rule: all that is known of it stands in one place. */
export const defineApiRule = (rule: ApiRule): ApiRule => rule;
