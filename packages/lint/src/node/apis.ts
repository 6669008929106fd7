import type { ApiFacts, ApiRuleConfiguration } from '@apimkit/api-lint';
import type { Diagnostic } from '@apimkit/diagnostics';
import { isObject, type Json } from '@apimkit/openapi';
import type { RuleSettings } from '@apimkit/rules';
import { LintError, understood } from './errors.ts';
import { readRuleset } from './rules/read-ruleset.ts';
import type { RuleRun } from './run.ts';

/**
 * Reads `lint.apis` of the project file: rulesets (`extends`, one or several) and severities (`rules`). Options of the command win.
 *
 * @throws {LintError} for a key that does not exist, and for a ruleset that cannot be read
 */
export async function apiSettings({
  project,
  choice: { rulesets, apis },
}: Pick<RuleRun, 'project' | 'choice'>): Promise<ApiRuleConfiguration> {
  const given = (project?.settings.apis ?? {}) as Json;
  if (!isObject(given)) throw new LintError('lint.apis must have keys: extends or rules');
  for (const key of Object.keys(given))
    if (key !== 'extends' && key !== 'rules')
      throw new LintError(`lint.apis.${key} does not exist; the keys are extends and rules`);
  const { apiRulesetNames } = await import('@apimkit/api-lint');
  const named = rulesets.filter((name) => apiRulesetNames.includes(name));
  const wanted = named.length > 0 ? named : [given.extends ?? 'recommended'].flat();
  const file = project?.source ?? project?.file ?? 'apimkit.yaml';
  return {
    extends: await Promise.all(
      wanted.map(async (one) => {
        const name = String(one);
        if (apiRulesetNames.includes(name)) return name;
        return (await readRuleset('api', name, file, apiRulesetNames)) ?? name;
      }),
    ),
    rules: [
      { name: 'lint.apis.rules', rules: (given.rules ?? {}) as RuleSettings },
      { name: '--rule', rules: apis },
    ],
  };
}

/**
 * Checks the consistency of the APIs of a service with each other, and with specifications, policies and products.
 *
 @throws {LintError} for a ruleset or a rule that does not exist
 */
export async function lintApis(facts: ApiFacts, settings: ApiRuleConfiguration): Promise<readonly Diagnostic[]> {
  const { checkApis } = await import('@apimkit/api-lint');
  return understood(() => checkApis(facts, settings));
}
