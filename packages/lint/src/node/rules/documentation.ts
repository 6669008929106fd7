import type { Repository } from '@apimkit/repository/node';
import { LintError } from '../errors.ts';
import type { RuleOptions } from '../options.ts';
import { type ActiveRuleEntry, activeRulesOf } from './active.ts';
import { allRules, pageOf, urlOf } from './registry.ts';

/** What is known about a rule. */
export interface RuleDocumentation {
  /** Markdown. */
  readonly page: string;
  /** The rule as data. */
  readonly rule: object;
}

/**
 * Returns the documentation of a rule: built-in, of a ruleset of the repository, or of Spectral.
 *
 * @param id as findings have it; ours also without their prefix
 * @throws {LintError} for a rule that does not exist, with the nearest id
 * @example
 * const { page } = await ruleDocumentation(await openRepository('.'), 'policy/jwt-without-audience');
 */
export async function ruleDocumentation(
  repository: Repository,
  id: string,
  options: RuleOptions = {},
): Promise<RuleDocumentation> {
  const rules = await allRules();
  const plain = (code: string) => code.slice(code.indexOf('/') + 1);
  const ours = rules.find(({ code }) => code === id) ?? rules.find(({ code }) => plain(code) === id);
  if (ours) {
    const page = await pageOf(ours);
    return { page: page.trimEnd(), rule: { ...ours, url: urlOf(ours), page } };
  }
  const active = await activeRulesOf(repository, options);
  const own = active.find((one) => one.id === id) ?? active.find((one) => plain(one.id) === id);
  if (own) return { page: ownPage(own), rule: own };
  const { describeRulesets } = await import('@apimkit/openapi-lint/node');
  const ofSpectral = await describeRulesets(['spectral:oas'], { folder: process.cwd(), all: true });
  const theirs = ofSpectral.find((one) => one.id === id);
  if (!theirs) {
    const { nearest } = await import('@apimkit/diagnostics');
    const codes = rules.map(({ code }) => code);
    const near = nearest(id, [...codes, ...codes.map(plain)]);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    throw new LintError(`There is no rule ${id}${hint}; to list the rules that are on, run apimkit rules`);
  }
  const source = `A rule of ${theirs.ruleset}: ${theirs.url ?? ''}`;
  return { page: `# ${theirs.id}\n\n${theirs.description}\n\n${source}`.trimEnd(), rule: theirs };
}

function ownPage({ id, severity, ruleset, file, page, summary, help }: ActiveRuleEntry): string {
  const from = file === undefined || file === ruleset ? ruleset : `${ruleset} (${file})`;
  const texts = [summary, help === summary ? undefined : help].filter((one) => one !== undefined && one !== '');
  const last = `Severity: ${severity}. A rule of ${from}.`;
  return [`# ${id}`, ...texts, last, ...(page === undefined ? [] : [page])].join('\n\n');
}
