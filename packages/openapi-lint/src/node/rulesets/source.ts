import type { Severity } from '@apimkit/diagnostics';

/** A ruleset of the web that may be used, and what its text must be. */
export interface RemoteRuleset {
  readonly url: string;
  /** SHA-256 of its text, in hexadecimal. */
  readonly sha256: string;
}

/** The levels of rules, by name. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

/** A ruleset that was read: plain data, which can be sent to a thread. */
export type RulesetSource =
  /** Rulesets that come with this package, put together. */
  | {
      readonly kind: 'named';
      readonly names: readonly string[];
      /** Severities over those of the rulesets. */
      readonly rules: RuleLevels;
      readonly digest: string;
    }
  /** A file and everything it extends, as one script. */
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly code: string;
      /** None for a ruleset with functions, whose findings are not cached. */
      readonly digest?: string;
    };

/** A ruleset cannot be used: the message names it, with the reason and the next step. */
export class RulesetError extends Error {
  override readonly name = 'RulesetError';
}

/** Rulesets that have a name of their own. */
export const builtInRulesets: readonly string[] = ['minimal', 'recommended', 'strict', 'apim', 'spectral:oas'];
