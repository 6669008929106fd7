import type { PolicyDocument, PolicyScope, Span } from '@apimkit/policy';
import { type Finding, type Rule, ruleNamespace } from '@apimkit/rules';
import type { LintedPolicy } from './linted-policy.ts';

/** A replacement of a part of the text, by offsets. */
export interface Replacement extends Span {
  readonly text: string;
}

/** Where a finding is, and how it can be fixed. */
export interface PolicyPlace extends Span {
  readonly fix?: Replacement;
}

/** A finding of a policy rule, with the values of the holes of its message. */
export type PolicyFinding<Hole extends string = never> = Finding<PolicyPlace, Hole>;

/** The documents that a rule checks. */
export interface PolicyRuleScope {
  /** Default: all. */
  readonly kinds?: readonly PolicyDocument['kind'][];
  /** Default: all. A document whose scope is unknown is checked too, unless the rule needs the scope. */
  readonly scopes?: readonly PolicyScope[];
  /** How many parts of a document a rule without code selects, for explanations. */
  readonly selected?: (policy: LintedPolicy) => number;
}

/** One rule. Its page is next to it. */
export type PolicyRule = Rule<LintedPolicy, PolicyPlace> & PolicyRuleScope;

const namespace = {
  prefix: 'policy/',
  families: ['syntax', 'flow', 'references', 'security', 'expressions', 'performance', 'deprecation', 'style'],
  rulesets: ['minimal', 'recommended', 'strict', 'security'],
  /** `effective`: the policy that runs for a call, with those of broader scopes and fragments. */
  needs: ['repository', 'scope', 'gateways', 'effective'],
} as const;

/** What a rule is about. */
export type RuleFamily = (typeof namespace.families)[number];
/** What a rule needs besides the text of the policy. */
export type PolicyNeed = (typeof namespace.needs)[number];

/** What rules are about, in the order of tables. */
export const policyRuleFamilies: readonly RuleFamily[] = namespace.families;
/** The names of the rulesets, from the smallest on. */
export const policyRulesetNames: readonly string[] = namespace.rulesets;

const make = ruleNamespace<LintedPolicy, PolicyPlace, PolicyRuleScope>();

/** Declares a rule of this package. */
export const defineBuiltIn = make({
  ...namespace,
  pages: { folder: 'packages/policy-lint', path: (id) => `src/rules/${id}/page.md` },
}).define;

/**
 * Declares a policy rule of an organisation.
 *
 * @example
 * defineRule({
 *   id: 'audit-fragment', family: 'style', severity: 'error', scopes: ['api'],
 *   message: 'API policies must include the fragment audit', help: 'Add <include-fragment fragment-id="audit" />',
 *   check: (policy) =>
 *     policy.named('include-fragment').some((one) => one.value('fragment-id') === 'audit') ? [] : policy.roots,
 * });
 */
export const defineRule = make(namespace).define;
