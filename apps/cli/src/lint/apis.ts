import type { ApiLintOptions, ApiRuleset } from '@apimkit/api-lint';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, FileTree } from '@apimkit/model';
import { isObject, type Json } from '@apimkit/openapi';
import { type Context, UserError } from '../command.ts';
import type { RuleChoice, Severities } from './rule-choice.ts';

/**
 * What `lint.apis` of the project file says: the ruleset of rules over APIs (`extends`) and severities (`rules`).
 *
 * @throws {UserError} for a key that does not exist
 */
export function apiSettings({ lint }: Context, { rulesets, apis }: RuleChoice): Required<ApiLintOptions> {
  const given = (lint?.settings.apis ?? {}) as Json;
  if (!isObject(given)) throw new UserError('lint.apis must have keys: extends or rules');
  for (const key of Object.keys(given))
    if (key !== 'extends' && key !== 'rules')
      throw new UserError(`lint.apis.${key} is no key; there are extends and rules`);
  const named = rulesets.findLast((name) => ['minimal', 'recommended', 'strict'].includes(name));
  return {
    ruleset: (named ?? given.extends ?? 'recommended') as ApiRuleset,
    rules: { ...((given.rules ?? {}) as Severities), ...apis },
  };
}

/**
 * Judges how the APIs of a service fit together, and how specifications, policies and products fit them.
 *
 * @param tree the texts of the artifacts, for places in them
 * @throws {UserError} for a ruleset or a rule that does not exist
 */
export async function lintApis(
  artifacts: Artifacts,
  tree: FileTree,
  settings: ApiLintOptions,
): Promise<readonly Diagnostic[]> {
  const [{ checkApis }, { factsOf }] = await Promise.all([
    import('@apimkit/api-lint'),
    import('../specifications/facts.ts'),
  ]);
  try {
    return checkApis(factsOf(artifacts, tree), settings);
  } catch (error) {
    throw error instanceof TypeError ? new UserError(error.message) : error;
  }
}
