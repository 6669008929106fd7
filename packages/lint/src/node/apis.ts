import type { ApiLintOptions, ApiRuleset } from '@apimkit/api-lint';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, FileTree } from '@apimkit/model';
import { isObject, type Json } from '@apimkit/openapi';
import { LintError, understood } from './errors.ts';
import type { Severities } from './options.ts';
import type { RuleRun } from './run.ts';

/**
 * What `lint.apis` of the project file says: the ruleset of rules over APIs (`extends`) and severities (`rules`).
 *
 * @throws {LintError} for a key that does not exist
 */
export function apiSettings({
  project,
  choice: { rulesets, apis },
}: Pick<RuleRun, 'project' | 'choice'>): Required<ApiLintOptions> {
  const given = (project?.settings.apis ?? {}) as Json;
  if (!isObject(given)) throw new LintError('lint.apis must have keys: extends or rules');
  for (const key of Object.keys(given))
    if (key !== 'extends' && key !== 'rules')
      throw new LintError(`lint.apis.${key} does not exist; the keys are extends and rules`);
  const named = rulesets.findLast((name) => ['minimal', 'recommended', 'strict'].includes(name));
  return {
    ruleset: (named ?? given.extends ?? 'recommended') as ApiRuleset,
    rules: { ...((given.rules ?? {}) as Severities), ...apis },
  };
}

/**
 * Checks how the APIs of a service fit together, and how specifications, policies and products fit them.
 *
 * @param tree the texts of the artifacts, for positions in them
 * @throws {LintError} for a ruleset or a rule that does not exist
 */
export async function lintApis(
  artifacts: Artifacts,
  tree: FileTree,
  settings: ApiLintOptions,
): Promise<readonly Diagnostic[]> {
  const [{ checkApis }, { apiFactsIn }] = await Promise.all([
    import('@apimkit/api-lint'),
    import('@apimkit/repository'),
  ]);
  return understood(() => checkApis(apiFactsIn(artifacts, tree), settings));
}
