import { dirname, relative, resolve, sep } from 'node:path';
import type { PolicyLinter } from '@apimkit/policy-lint';
import { type Repository, withinTime } from '@apimkit/repository/node';
import type { RuleOptions } from '../options.ts';
import { openRules, type RuleRun } from '../run.ts';
import { policyRulesOf } from './rules.ts';
import type { PathOverride } from './settings.ts';

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
  const { requireReason, overrides } = settings;
  const linter = createLinter({ rules, parse: await loadCSharp(), requireReason, within: withinTime });
  const folder = run.project === undefined ? process.cwd() : dirname(resolve(run.project.file));
  if (overrides.length === 0) return linter;
  const { wildcards } = await import('@apimkit/diagnostics');
  return byPath(
    linter,
    overrides.map(({ files, rules: levels }) => ({ fits: files.map((one) => wildcards(one, '/')), levels })),
    folder,
  );
}

/** Severities of the files whose paths match. */
interface LevelsOfFiles {
  readonly fits: readonly ((path: string) => boolean)[];
  readonly levels: PathOverride['rules'];
}

/** Severities that differ for some files; as everywhere in the project file, paths start from its folder. */
function byPath(linter: PolicyLinter, overrides: readonly LevelsOfFiles[], folder: string): PolicyLinter {
  return {
    lint(text, surroundings = {}) {
      const path = relative(folder, resolve(surroundings.file ?? ''))
        .split(sep)
        .join('/');
      const fitting = overrides.filter(({ fits }) => fits.some((fit) => fit(path)));
      return linter.lint(text, surroundings).flatMap((finding) => {
        const level = fitting.map(({ levels }) => levels[finding.rule]).findLast((one) => one !== undefined);
        if (level === 'off') return [];
        return level === undefined ? finding : { ...finding, severity: level };
      });
    },
  };
}
