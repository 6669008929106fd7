import type { Severity } from '@apimkit/diagnostics';
import type { LintedPolicy } from './linted-policy.ts';

/** What a rule is about. */
export type RuleFamily =
  | 'syntax'
  | 'flow'
  | 'references'
  | 'security'
  | 'expressions'
  | 'performance'
  | 'deprecation'
  | 'style';

/** What a rule says mends its finding, by offsets; the linter makes the fix of a diagnostic of it. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a finding is, and how it can be mended. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fix?: Replacement;
}

/** One rule: what it says and how it finds it. Its page stands beside it. */
export interface PolicyRule {
  /** Stable name, kebab-case. */
  readonly id: string;
  readonly family: RuleFamily;
  /** Unless a ruleset says otherwise. */
  readonly severity: Severity;
  /** What is wrong, in one sentence; `{name}` is filled from the values of the finding. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /** Needs the other files of the repository: silent without them. */
  readonly needsRepository?: true;
  /** Numbers that a configuration may change, with their defaults. */
  readonly options?: Readonly<Record<string, number>>;
  check(policy: LintedPolicy, options: Readonly<Record<string, number>>): Iterable<Finding>;
}

/** Declares a rule. */
export const defineRule = (rule: PolicyRule): PolicyRule => rule;
