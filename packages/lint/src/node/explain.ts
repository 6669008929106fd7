import { displayPath, type Repository } from '@apimkit/repository/node';
import { type RuleExplanation, withoutHidden } from '@apimkit/rules';
import { withoutAccepted } from './accepted/baseline.ts';
import { LintError } from './errors.ts';
import { filesOnce } from './files/files-once.ts';
import type { LintOptions } from './options.ts';
import { subjectOf } from './rules/choice.ts';
import { type LintRun, openRules } from './run.ts';
import { withNamedArtifacts } from './targets/named-artifacts.ts';

/**
 * Explains why a rule reports something for a file, or nothing: it is off, checks other documents, needs missing context, is suppressed, is
 * contradicted by other files, or finds nothing.
 *
 * @param rule an id as findings have it; policy rules also without their prefix
 * @param file of the repository, or a file by itself
 * @throws {LintError} for a rule that does not exist, and a file that cannot be read
 * @example
 * const { reason, text } = await explainRule(await openRepository('.'), 'policy/missing-base', 'artifacts/apis/orders/policy.xml');
 */
export async function explainRule(
  given: Repository,
  rule: string,
  file: string,
  options: LintOptions & { readonly baseline?: string | undefined } = {},
): Promise<RuleExplanation> {
  const explained = await explain(given, rule, file, options);
  const { baseline } = options;
  if (baseline === undefined || explained.findings.length === 0) return explained;
  const left = new Set(await withoutAccepted(explained.findings, { file: baseline, isWhole: false }));
  return withoutHidden(explained, 'baseline', `${baseline} accepts its findings.`, (one) => !left.has(one));
}

async function explain(given: Repository, rule: string, file: string, options: LintOptions): Promise<RuleExplanation> {
  const repository = await withNamedArtifacts(given, options);
  const run: LintRun = { ...(await openRules(repository, options)), repository, options, files: filesOnce() };
  const [subject, id] = await subjectOf(rule);
  const shown = displayPath(file);
  if (subject === 'policies') return (await import('./policies/explain.ts')).explainPolicy(run, id, shown);
  if (subject === 'specifications')
    return (await import('./specifications/explain.ts')).explainSpecification(run, id, shown);
  const [{ apiSettings }, { decideApiRules, explainApiRule }, { apiFactsIn }] = await Promise.all([
    import('./apis.ts'),
    import('@apimkit/api-lint'),
    import('@apimkit/repository'),
  ]);
  const decision = decideApiRules(await apiSettings(run)).find((one) => one.rule.code === id || one.rule.id === id);
  if (!decision) throw new LintError(`Unknown rule ${rule}; to list the rules, run apimkit rules`);
  if (repository.artifactsFolder === undefined)
    throw new LintError(`${rule} checks the APIs of a service: name its folder with --artifacts`);
  const { artifacts, tree } = await repository.desired();
  return explainApiRule(decision, apiFactsIn(artifacts, tree), shown);
}
