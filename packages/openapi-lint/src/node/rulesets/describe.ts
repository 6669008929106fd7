import type { Severity } from '@apimkit/diagnostics';
import { loadRuleset, rulesOfRulesets } from './load.ts';
import { type ReadOptions, readRulesets } from './read.ts';
import type { RulesetSource } from './source.ts';

/** A rule of a Spectral ruleset as configured. */
export interface DescribedRule {
  readonly id: string;
  readonly severity: Severity;
  /** Name or path of the ruleset that brings it. */
  readonly ruleset: string;
  readonly description: string;
  readonly url?: string;
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'info'];

/**
 * The rules that rulesets have on.
 *
 * @throws {RulesetError} when a ruleset cannot be used, as a lint would
 * @example
 * await describeRulesets(['.spectral.yaml', 'apim'], { folder: process.cwd() });
 */
export async function describeRulesets(
  names: readonly string[],
  { all = false, ...options }: ReadOptions & { /** Also those that are off. */ readonly all?: boolean },
): Promise<readonly DescribedRule[]> {
  const sources = await readRulesets(names, options);
  return (await Promise.all(sources.map((source) => describe(source, all)))).flat();
}

async function describe(source: RulesetSource, all: boolean): Promise<readonly DescribedRule[]> {
  const ruleset = await loadRuleset(source);
  const bringing = await bringersOf(source);
  return Object.values(ruleset.rules)
    .filter(({ enabled }) => all || enabled)
    .map((rule) => {
      const url = rule.documentationUrl;
      return {
        id: rule.name,
        severity: severities[rule.severity] ?? 'info',
        ruleset: bringing.find(([, rules]) => rules.has(rule.name))?.[0] ?? sourceName(source),
        description: rule.description ?? '',
        ...(url === null || url === undefined ? {} : { url }),
      };
    });
}

const sourceName = (source: RulesetSource) => (source.kind === 'file' ? source.file : source.names.join(', '));

/** Rulesets with a name, and the rules that each brings. */
async function bringersOf(source: RulesetSource): Promise<readonly (readonly [string, ReadonlySet<string>])[]> {
  const names = source.kind === 'named' ? source.names : [];
  return Promise.all(names.map(async (name) => [name, await rulesOfRulesets([name])] as const));
}
