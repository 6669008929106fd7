import { isObject, type JsonObject } from '@apimkit/openapi/document';
import { type SpectralRule, type SpectralRuleset, spectralRulesets } from '@apimkit/openapi-rules';
import { activityOf, begin } from '../pool/activity.ts';
import type { RulesetSource } from '../rulesets/source.ts';
import { lookAtPlainJson } from './plain-json.ts';
import { localReferences } from './references.ts';

/** Our own rules, without Spectral. */
export interface OwnRules {
  /** All of them. */
  readonly names: readonly string[];
  /**
   * The rules that find something in a document, or fail: Spectral then reports what. Undefined when Spectral itself may have
   * findings, so that it must see the document.
   */
  finding(file: string, text: string, without: ReadonlySet<string>): readonly string[] | undefined;
}

/**
 * The rules of our own rulesets. Most documents have findings of few rules, and loading Spectral takes longer than linting a hundred of them.
 *
 * @returns undefined for rulesets with other rules, and for settings that only Spectral can check
 */
export function ownRules(source: RulesetSource): OwnRules | undefined {
  if (source.kind !== 'named') return undefined;
  const rulesets = source.names.map((name) => (spectralRulesets as Partial<Record<string, SpectralRuleset>>)[name]);
  if (rulesets.includes(undefined)) return undefined;
  const known = new Map(rulesets.flatMap((one) => Object.entries(one?.rules ?? {})));
  if (!Object.keys(source.rules).every((name) => known.has(name))) return undefined;
  const rules = [...known].filter(([name]) => source.rules[name] !== 'off');
  return {
    names: rules.map(([name]) => name),
    finding(file, text, without) {
      const value = lookAtPlainJson(text);
      if (!isObject(value) || !localReferences(value, file)) return undefined;
      // A document in a format that no rule knows is a finding of Spectral.
      const fitting = rules.filter(([, rule]) => rule.formats.some((format) => format(value)));
      if (fitting.length === 0) return undefined;
      return fitting.flatMap(([name, rule]) => (without.has(name) || isFine(name, rule, value, text) ? [] : [name]));
    },
  };
}

function isFine(name: string, { then }: SpectralRule, value: JsonObject, text: string): boolean {
  begin(activityOf(name));
  try {
    return then.function(value, null, { document: { input: text } }).length === 0;
  } catch {
    return false;
  }
}
