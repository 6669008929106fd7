import { relative } from 'node:path';
import type { Severity } from '@apimkit/diagnostics';
import type { Repository } from '@apimkit/repository/node';
import { LintError, understood } from '../errors.ts';
import type { RuleOptions } from '../options.ts';
import { openRules, type RuleRun } from '../run.ts';

/** A rule that is on. */
export interface ActiveRuleEntry {
  readonly id: string;
  readonly severity: Severity;
  /** The ruleset that brings it. */
  readonly ruleset: string;
  /** The file that brings it, or that switches it on; none for what is on without one. */
  readonly file?: string;
  readonly page?: string;
  /** Its summary, and what to do. */
  readonly summary?: string;
  readonly help?: string;
}

/**
 * The rules that are on, of every subject, as a lint would have them.
 *
 * @throws {LintError} for a ruleset or a rule that does not exist
 */
export async function activeRulesOf(
  repository: Repository,
  options: RuleOptions = {},
): Promise<readonly ActiveRuleEntry[]> {
  const run = await openRules(repository, options);
  return [...(await policyRulesOn(run)), ...(await specificationRulesOn(run)), ...(await apiRulesOn(run))];
}

/** Addresses of the pages of our rules. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  const { allRules, urlOf } = await import('./registry.ts');
  return new Map((await allRules()).map((rule) => [rule.code, urlOf(rule)]));
}

async function policyRulesOn(run: RuleRun): Promise<readonly ActiveRuleEntry[]> {
  const [{ policyRulesOf }, known] = await Promise.all([import('../policies/rules.ts'), pages()]);
  const file = fileOf(run, 'policies');
  return (await policyRulesOf(run)).rules.map(({ rule, severity, ruleset, source }) => {
    const page = known.get(`policy/${rule.id}`);
    const texts = source === undefined ? {} : { file: source, summary: plain(rule.summary), help: plain(rule.help) };
    return { id: `policy/${rule.id}`, severity, ruleset, ...file, ...texts, ...(page === undefined ? {} : { page }) };
  });
}

async function specificationRulesOn(run: RuleRun): Promise<readonly ActiveRuleEntry[]> {
  const [{ describeRulesets, createRedoclyLinter, RulesetError, builtInRulesets }, { specificationSettings }] =
    await Promise.all([import('@apimkit/openapi-lint/node'), import('../specifications/settings.ts')]);
  const { folder, rulesets, rules: levels, redocly, remote, mayRun } = await specificationSettings(run);
  try {
    const described = await describeRulesets(rulesets, { folder, rules: levels, remote, mayRun });
    const file = fileOf(run, 'specifications');
    const ofSpectral = described.map(({ id, severity, ruleset, url, description }) => ({
      id,
      severity,
      ruleset: builtInRulesets.includes(ruleset) ? ruleset : shown(ruleset),
      ...(builtInRulesets.includes(ruleset) ? file : { file: shown(ruleset) }),
      ...(url === undefined ? {} : { page: url }),
      ...(description === '' ? {} : { summary: description }),
    }));
    const ofRedocly = await Promise.all(
      redocly.map(async (config) =>
        (await createRedoclyLinter({ config, folder, remote, mayRun })).rules().map(({ id, severity }) => ({
          id,
          severity: severity === 'warn' ? ('warning' as const) : ('error' as const),
          ruleset: `redocly ${shown(config)}`,
          ...(/[./]/.test(config) ? { file: shown(config) } : file),
          page: `https://redocly.com/docs/cli/rules/oas/${id}`,
        })),
      ),
    );
    return [...ofSpectral, ...ofRedocly.flat()];
  } catch (error) {
    throw error instanceof RulesetError ? new LintError(error.message) : error;
  }
}

async function apiRulesOn(run: RuleRun): Promise<readonly ActiveRuleEntry[]> {
  const [{ activeApiRules, apiRulesets }, { apiSettings }, known] = await Promise.all([
    import('@apimkit/api-lint'),
    import('../apis.ts'),
    pages(),
  ]);
  const settings = await apiSettings(run);
  const file = fileOf(run, 'apis');
  const carrier = (id: string) =>
    (settings.extends ?? [])
      .map((one) => (typeof one === 'string' ? { name: one, rules: apiRulesets[one]?.rules ?? {} } : one))
      .findLast((one) => one.rules[id] !== undefined)?.name;
  return understood(() => activeApiRules(settings)).map(({ rule: { id, code }, severity, by }) => {
    const page = known.get(code);
    const ruleset = carrier(id) ?? by;
    return { id: code, severity, ruleset, ...file, ...(page === undefined ? {} : { page }) };
  });
}

/** Holes of a message are filled when there is a finding. */
const plain = (text: string) => text.replaceAll(/\{(\w+)\}/g, '…');

const shown = (path: string) => (path.startsWith('/') ? relative(process.cwd(), path) : path);

/** The project file, if it contains settings for a subject. */
function fileOf({ project }: RuleRun, subject: string): { readonly file?: string } {
  return project && subject in project.settings ? { file: shown(project.file) } : {};
}
