import { relative } from 'node:path';
import type { Severity } from '@apimkit/diagnostics';
import { type CommandDeclaration, type Context, UserError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { projectFlags } from '../project.ts';

/** A rule that is on. */
interface RuleThatIsOn {
  readonly id: string;
  readonly severity: Severity;
  /** The ruleset that brings it. */
  readonly ruleset: string;
  /** The file that switches it on; none for what is on without one. */
  readonly file?: string;
  readonly page?: string;
}

export const rules: CommandDeclaration = {
  name: 'rules',
  summary: 'List the rules that are on: how bad, from which ruleset and file, and where their page is',
  flags: [
    ...projectFlags,
    {
      flags: '--ruleset <name>',
      description: 'minimal, recommended, strict, security, apim, spectral:oas, or a file; later ones win',
      repeatable: true,
    },
    { flags: '--rule <id=severity>', description: 'error, warning, info or off for one rule', repeatable: true },
  ],
  examples: ['apimkit rules', 'apimkit rules --ruleset strict --format json'],
  async run(context) {
    const { ruleChoiceOf } = await import('../lint/rule-choice.ts');
    const choice = await ruleChoiceOf(context);
    const on = [
      ...(await policyRulesOn(context, choice)),
      ...(await specificationRulesOn(context, choice)),
      ...(await apiRulesOn(context, choice)),
    ];
    const { output } = context;
    const width = Math.max(...on.map(({ id }) => id.length));
    const from = Math.max(...on.map(({ ruleset }) => ruleset.length));
    for (const { id, severity, ruleset, file, page } of on)
      output.print(
        [id.padEnd(width), severity.padEnd(7), ruleset.padEnd(from), file ?? '-', page ?? '-'].join('  ').trimEnd(),
      );
    output.print(`${on.length} rules are on; apimkit explain-rule ID says more of one.`);
    output.data(on);
    return exitCodes.fine;
  },
};

type Choice = Awaited<ReturnType<typeof import('../lint/rule-choice.ts').ruleChoiceOf>>;

/** Addresses of the pages of our rules. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  const { knownRules, urlOf } = await import('../findings/known-rules.ts');
  return new Map((await knownRules()).map((rule) => [rule.code, urlOf(rule)]));
}

async function policyRulesOn(context: Context, choice: Choice): Promise<readonly RuleThatIsOn[]> {
  const [{ activePolicyRules }, known] = await Promise.all([import('../lint/policies.ts'), pages()]);
  const file = fileOf(context, 'policies');
  return (await activePolicyRules(context, choice)).map(({ rule, severity, ruleset }) => {
    const page = known.get(`policy/${rule.id}`);
    return { id: `policy/${rule.id}`, severity, ruleset, ...file, ...(page === undefined ? {} : { page }) };
  });
}

async function specificationRulesOn(context: Context, choice: Choice): Promise<readonly RuleThatIsOn[]> {
  const [{ describeRulesets, createRedoclyLinter, RulesetError, rulesetNames }, { specificationSettings }] =
    await Promise.all([import('@apimkit/openapi-lint/node'), import('../lint/specification-settings.ts')]);
  const { folder, rulesets, rules: levels, redocly, remote } = await specificationSettings(context, choice);
  try {
    const described = await describeRulesets(rulesets, { folder, rules: levels, remote });
    const file = fileOf(context, 'specifications');
    const ofSpectral = described.map(({ id, severity, ruleset, url }) => ({
      id,
      severity,
      ruleset: rulesetNames.includes(ruleset) ? ruleset : shown(ruleset),
      ...(rulesetNames.includes(ruleset) ? file : { file: shown(ruleset) }),
      ...(url === undefined ? {} : { page: url }),
    }));
    const ofRedocly = await Promise.all(
      redocly.map(async (config) =>
        (await createRedoclyLinter({ config, folder, remote })).rules().map(({ id, severity }) => ({
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

async function apiRulesOn(context: Context, choice: Choice): Promise<readonly RuleThatIsOn[]> {
  const [{ activeApiRules }, { apiSettings }, known] = await Promise.all([
    import('@apimkit/openapi-lint'),
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

const shown = (path: string) => (path.startsWith('/') ? relative(process.cwd(), path) : path);

/** The project file, when it says something of a subject. */
function fileOf({ lint }: Context, subject: string): { readonly file?: string } {
  return lint && subject in lint.settings ? { file: shown(lint.file) } : {};
}
