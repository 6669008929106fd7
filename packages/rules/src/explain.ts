import type { Diagnostic } from '@apimkit/diagnostics';
import type { Decision, LevelStep } from './resolve.ts';
import type { RuleMetadata } from './rule.ts';
import type { RuleLevel } from './ruleset.ts';

/** What happened to a rule for one file, see `RuleExplanation`. */
export type ExplanationReason =
  /** It reports findings. */
  | 'reported'
  /** No ruleset or setting enables it, or the last one turns it off. */
  | 'off'
  /** The document is not well-formed, so only syntax rules check it. */
  | 'not-well-formed'
  /** The rule checks documents of another kind. */
  | 'other-kind'
  /** The rule checks policies of other scopes. */
  | 'other-scope'
  /** The rule needs something that is not available, such as the other files of the repository. */
  | 'missing-context'
  /** The rule failed or took too long. */
  | 'not-checked'
  /** A comment in the file suppresses its findings. */
  | 'suppressed'
  /** Settings for some files turn it off there. */
  | 'overridden'
  /** Other files of the API contradict its findings. */
  | 'settled'
  /** The baseline contains its findings. */
  | 'baseline'
  /** The file contains nothing that the rule reports. */
  | 'nothing-found';

/** Why a rule reports something for a file, or nothing. Plain data. */
export interface RuleExplanation {
  readonly code: string;
  readonly reason: ExplanationReason;
  /** The reason as text: one or more sentences. */
  readonly text: string;
  readonly level: RuleLevel;
  /** Everything that sets the level, in order. */
  readonly steps: readonly LevelStep[];
  /** What it reports. */
  readonly findings: readonly Diagnostic[];
}

/** Makes an explanation of a decision. */
export const explanation = (
  { rule, level, steps }: Decision<RuleMetadata>,
  reason: ExplanationReason,
  text: string,
  findings: readonly Diagnostic[] = [],
): RuleExplanation => ({ code: rule.code, reason, text, level, steps, findings });

/**
 * The explanation of a rule that is off; undefined for a rule that is on.
 *
 * @example
 * const decision = decideRules({ rules }).find(({ rule }) => rule.id === 'no-tabs');
 * decision && explainOff(decision)?.text; // 'The rule is off: no ruleset or setting enables it. Rulesets with it: strict (info).'
 */
export function explainOff(decision: Decision<RuleMetadata>): RuleExplanation | undefined {
  const { rule, level, steps } = decision;
  if (level !== 'off') return undefined;
  const last = steps.at(-1);
  const before = steps.findLast((step) => step.level !== 'off');
  const carriers = Object.entries(rule.rulesets).map(([name, severity]) => `${name} (${severity})`);
  const text = last
    ? `The rule is off: ${last.by} turns it off${before ? `; ${before.by} sets it to ${before.level}` : ''}.`
    : `The rule is off: no ruleset or setting enables it. Rulesets with it: ${carriers.join(', ') || 'none'}.`;
  return explanation(decision, 'off', text);
}

/**
 * The explanation without the findings that something hides after the rules have run: the baseline, settings for some files, or other
 * files of the API. If no finding is left, the reason is that one.
 *
 * @param text what hides them, for the case that all are hidden
 */
export function withoutHidden(
  given: RuleExplanation,
  reason: 'overridden' | 'settled' | 'baseline',
  text: string,
  isHidden: (finding: Diagnostic) => boolean,
): RuleExplanation {
  const findings = given.findings.filter((finding) => !isHidden(finding));
  if (findings.length === given.findings.length) return given;
  return findings.length > 0 ? { ...given, findings } : { ...given, reason, text, findings };
}
