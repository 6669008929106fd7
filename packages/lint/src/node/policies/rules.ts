import type { JsonObject } from '@apimkit/openapi';
import type { ActivePolicyRule as ActiveRule, PolicyRuleConfiguration } from '@apimkit/policy-lint';
import { LintError } from '../errors.ts';
import type { RuleRun } from '../run.ts';
import type { PolicySettings } from './settings.ts';

/** A policy rule that is on, and the ruleset that carries it. */
export interface ActivePolicyRule extends ActiveRule {
  readonly ruleset: string;
  /** The file or package of an organisation that has the rule; none for ours. */
  readonly source?: string;
}

/** The settings of policies, and the configuration of their rules. */
export interface PolicyRuleSettings {
  readonly settings: PolicySettings;
  readonly configuration: PolicyRuleConfiguration;
}

/**
 * Reads which policy rules are on.
 *
 * @throws {LintError} for a ruleset that does not exist
 */
export async function policyConfiguration({ project, choice, mayRun }: RuleRun): Promise<PolicyRuleSettings> {
  const [{ policyRulesets }, { readPolicySettings }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('./settings.ts'),
  ]);
  const settings = await readPolicySettings(
    (project?.settings ?? {}) as JsonObject,
    project?.source ?? project?.file ?? 'apimkit.yaml',
    mayRun,
  );
  const named = choice.rulesets.filter((name) => name in policyRulesets);
  return {
    settings,
    configuration: {
      own: settings.own ?? [],
      extends: named.length > 0 ? named : (settings.extends ?? ['recommended']),
      rules: [
        { name: 'lint.policies.rules', rules: settings.rules },
        { name: '--rule', rules: choice.policies },
      ],
    },
  };
}

/**
 * The policy rules that are on, and the settings of policies.
 *
 * @throws {LintError} for a ruleset or rule that does not exist
 */
export async function policyRulesOf(
  run: RuleRun,
): Promise<{ readonly settings: PolicySettings; readonly rules: readonly ActivePolicyRule[] }> {
  const [{ activePolicyRules }, { settings, configuration }] = await Promise.all([
    import('@apimkit/policy-lint'),
    policyConfiguration(run),
  ]);
  const { own = [] } = settings;
  try {
    for (const { rules } of settings.overrides) activePolicyRules({ own, extends: [], rules });
    return {
      settings,
      rules: activePolicyRules(configuration).map((one) => {
        const source = settings.sources.get(one.rule);
        return { ...one, ruleset: source ?? one.by, ...(source === undefined ? {} : { source }) };
      }),
    };
  } catch (error) {
    throw error instanceof TypeError ? new LintError(await withNearest(error.message)) : error;
  }
}

/** An unknown policy rule may be a misspelt rule of another subject. */
async function withNearest(message: string): Promise<string> {
  const unknown = /^Unknown rule ([^;]+)/.exec(message)?.[1];
  if (unknown === undefined || message.includes('did you mean')) return message;
  const [{ nearest }, { allRules }] = await Promise.all([
    import('@apimkit/diagnostics'),
    import('../rules/registry.ts'),
  ]);
  const codes = (await allRules()).map(({ code }) => code);
  const near = nearest(unknown, codes);
  return near === undefined ? message : `Unknown rule ${unknown}; did you mean ${near}?`;
}
