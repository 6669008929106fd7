import type { RuleRun } from '../run.ts';

/**
 * Everything that decides which rules are on, as a text.
 *
 * @returns undefined when rules come with code, or from rulesets whose parts only their engine knows
 * @throws {LintError} for settings that are wrong
 */
export async function rulesText(run: RuleRun): Promise<string | undefined> {
  if (run.rulesFrom || !isData(run.project?.settings.policies)) return undefined;
  const [{ policyConfiguration }, { apiSettings }, { specificationSettings }, { builtInRulesets }] = await Promise.all([
    import('../policies/rules.ts'),
    import('../apis.ts'),
    import('../specifications/settings.ts'),
    import('@apimkit/openapi-lint/node'),
  ]);
  const { folder, rulesets, rules, redocly, remote } = await specificationSettings(run);
  if (redocly.length > 0 || !rulesets.every((name) => builtInRulesets.includes(name))) return undefined;
  const { settings, configuration } = await policyConfiguration(run);
  const { own = [], ...policies } = configuration;
  if (own.length > 0) return undefined;
  const { requireReason, overrides } = settings;
  const apis = await apiSettings(run);
  return JSON.stringify([folder, rulesets, rules, remote, policies, requireReason, overrides, apis]);
}

/** Whether settings of policies name no module: one would run only to find out. */
function isData(policies: unknown): boolean {
  const { extends: names = [] } = (policies ?? {}) as { readonly extends?: unknown };
  return [names].flat().every((name) => /^[\w-]+$|\.json$|^@apimkit\/ruleset-/.test(String(name)));
}
