import type { PolicyLinter } from '@apimkit/policy-lint';
import { type Repository, withinTime } from '@apimkit/repository/node';
import type { RuleOptions } from '../options.ts';
import { openRules, type RuleRun } from '../run.ts';
import { withExternal } from './external.ts';
import { levelsByPath } from './levels-by-path.ts';
import { policyRulesOf } from './rules.ts';

/**
 * The linter of policies with the rules that are on in a repository.
 *
 * @throws {LintError} for a ruleset or rule that does not exist
 * @example
 * const linter = await openPolicyLinter(await openRepository('.'));
 * linter.lint('<policies><inbound /></policies>', { scope: 'api' });
 */
export async function openPolicyLinter(repository: Repository, options: RuleOptions = {}): Promise<PolicyLinter> {
  return policyLinterOf(await openRules(repository, options));
}

/** The same for a run whose rules are open. */
export async function policyLinterOf(run: RuleRun): Promise<PolicyLinter> {
  const [{ createLinter }, { loadCSharp }, { settings, rules }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('@apimkit/csharp/node'),
    policyRulesOf(run),
  ]);
  const { requireReason, overrides, isExternal } = settings;
  const inner = createLinter({ rules, parse: await loadCSharp(), requireReason, within: withinTime });
  const linter: PolicyLinter = {
    lint: (text, surroundings = {}) => inner.lint(text, withExternal(surroundings, isExternal)),
  };
  if (overrides.length === 0) return linter;
  const levelOf = await levelsByPath(run, settings);
  return {
    lint: (text, surroundings = {}) =>
      linter.lint(text, surroundings).flatMap((finding) => {
        const level = levelOf(surroundings.file ?? '', finding.rule);
        if (level === 'off') return [];
        return level === undefined ? finding : { ...finding, severity: level };
      }),
  };
}
