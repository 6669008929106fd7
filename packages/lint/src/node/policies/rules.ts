import type { JsonObject } from '@apimkit/openapi';
import type { ActivePolicyRule as ActiveRule } from '@apimkit/policy-lint';
import { LintError } from '../errors.ts';
import type { RuleRun } from '../run.ts';
import type { PolicySettings } from './settings.ts';

/** A policy rule that is on, and the ruleset that carries it. */
export interface ActivePolicyRule extends ActiveRule {
  readonly ruleset: string;
  /** The file or package of an organisation that has the rule; none for ours. */
  readonly source?: string;
}

/** The settings of policies and the rules that are on. */
export interface PolicyRules {
  readonly settings: PolicySettings;
  readonly rules: readonly ActivePolicyRule[];
}

/**
 * The policy rules that are on.
 *
 * @throws {LintError} for a ruleset or rule that does not exist
 */
export async function policyRulesOf({ project, choice, mayRun }: RuleRun): Promise<PolicyRules> {
  const [{ activePolicyRules, policyRulesets }, { readPolicySettings }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('./settings.ts'),
  ]);
  const settings = await readPolicySettings(
    (project?.settings ?? {}) as JsonObject,
    project?.source ?? project?.file ?? 'apimkit.yaml',
    mayRun,
  );
  const named = choice.rulesets.filter((name) => name in policyRulesets);
  const names = named.length > 0 ? named : (settings.extends ?? ['recommended']);
  try {
    const own = settings.own ?? [];
    const rules = activePolicyRules({ own, extends: names, rules: { ...settings.rules, ...choice.policies } });
    for (const { rules: overridden } of settings.overrides) activePolicyRules({ own, extends: [], rules: overridden });
    const rulesets = names.map((one) =>
      typeof one === 'string' ? { name: one, rules: policyRulesets[one]?.rules ?? {} } : one,
    );
    const carrier = (id: string) => rulesets.findLast((one) => one.rules[id] !== undefined)?.name;
    return {
      settings,
      rules: rules.map((one) => {
        const source = settings.sources.get(one.rule);
        const ruleset = source ?? carrier(one.rule.id) ?? 'own';
        return { ...one, ruleset, ...(source === undefined ? {} : { source }) };
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
