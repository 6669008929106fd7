import { relative } from 'node:path';
import type { Severity } from '@apimkit/diagnostics';
import { type Context, UserError } from '../command.ts';
import type { RuleChoice } from '../lint/rule-choice.ts';

/** A rule that is on. */
export interface RuleThatIsOn {
  readonly id: string;
  readonly severity: Severity;
  /** The ruleset that brings it. */
  readonly ruleset: string;
  /** The file that brings it, or that switches it on; none for what is on without one. */
  readonly file?: string;
  readonly page?: string;
  /** What it says, in one sentence, and what to do. */
  readonly summary?: string;
  readonly help?: string;
}

/**
 * The rules that are on, of every subject, as a lint would have them.
 *
 * @throws {UserError} for a ruleset or a rule that does not exist
 */
export const rulesThatAreOn = async (context: Context, choice: RuleChoice): Promise<readonly RuleThatIsOn[]> => [
  ...(await policyRulesOn(context, choice)),
  ...(await specificationRulesOn(context, choice)),
  ...(await apiRulesOn(context, choice)),
];

/** Addresses of the pages of our rules. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  const { knownRules, urlOf } = await import('../findings/known-rules.ts');
  return new Map((await knownRules()).map((rule) => [rule.code, urlOf(rule)]));
}

async function policyRulesOn(context: Context, choice: RuleChoice): Promise<readonly RuleThatIsOn[]> {
  const [{ activePolicyRules }, known] = await Promise.all([import('../lint/policies.ts'), pages()]);
  const file = fileOf(context, 'policies');
  return (await activePolicyRules(context, choice)).map(({ rule, severity, ruleset, source }) => {
    const page = known.get(`policy/${rule.id}`);
    const said = source === undefined ? {} : { file: source, summary: plain(rule.summary), help: plain(rule.help) };
    return { id: `policy/${rule.id}`, severity, ruleset, ...file, ...said, ...(page === undefined ? {} : { page }) };
  });
}

async function specificationRulesOn(context: Context, choice: RuleChoice): Promise<readonly RuleThatIsOn[]> {
  const [{ describeRulesets, createRedoclyLinter, RulesetError, rulesetNames }, { specificationSettings }] =
    await Promise.all([import('@apimkit/openapi-lint/node'), import('../lint/specification-settings.ts')]);
  const { folder, rulesets, rules: levels, redocly, remote, mayRun } = await specificationSettings(context, choice);
  try {
    const described = await describeRulesets(rulesets, { folder, rules: levels, remote, mayRun });
    const file = fileOf(context, 'specifications');
    const ofSpectral = described.map(({ id, severity, ruleset, url, description }) => ({
      id,
      severity,
      ruleset: rulesetNames.includes(ruleset) ? ruleset : shown(ruleset),
      ...(rulesetNames.includes(ruleset) ? file : { file: shown(ruleset) }),
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
    throw error instanceof RulesetError ? new UserError(error.message) : error;
  }
}

async function apiRulesOn(context: Context, choice: RuleChoice): Promise<readonly RuleThatIsOn[]> {
  const [{ activeApiRules }, { apiSettings }, known] = await Promise.all([
    import('@apimkit/api-lint'),
    import('../lint/apis.ts'),
    pages(),
  ]);
  const settings = apiSettings(context, choice);
  const file = fileOf(context, 'apis');
  try {
    return activeApiRules(settings).map(({ id, severity }) => {
      const page = known.get(id);
      return { id, severity, ruleset: settings.ruleset, ...file, ...(page === undefined ? {} : { page }) };
    });
  } catch (error) {
    throw error instanceof TypeError ? new UserError(error.message) : error;
  }
}

/** Holes of a message are filled when there is a finding. */
const plain = (text: string) => text.replaceAll(/\{(\w+)\}/g, '…');

const shown = (path: string) => (path.startsWith('/') ? relative(process.cwd(), path) : path);

/** The project file, when it says something of a subject. */
function fileOf({ lint }: Context, subject: string): { readonly file?: string } {
  return lint && subject in lint.settings ? { file: shown(lint.file) } : {};
}
