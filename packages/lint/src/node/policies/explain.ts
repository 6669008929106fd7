import type { Diagnostic } from '@apimkit/diagnostics';
import { readText } from '@apimkit/openapi/node';
import type { PolicySurroundings } from '@apimkit/policy-lint';
import { withinTime } from '@apimkit/repository/node';
import { type RuleExplanation, withoutHidden } from '@apimkit/rules';
import { LintError } from '../errors.ts';
import type { LintRun } from '../run.ts';
import { withExternal } from './external.ts';
import { levelsByPath } from './levels-by-path.ts';
import { policyConfiguration } from './rules.ts';

/** Explains a policy rule for a file. */
export async function explainPolicy(run: LintRun, id: string, file: string): Promise<RuleExplanation> {
  const [{ decidePolicyRules, explainPolicyRule }, { loadCSharp }, { settings, configuration }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('@apimkit/csharp/node'),
    policyConfiguration(run),
  ]);
  const decision = decidePolicyRules(configuration).find(({ rule }) => rule.id === id || rule.code === id);
  if (!decision) throw new LintError(`Unknown rule ${id}; to list the rules, run apimkit rules`);
  const { text, surroundings, place } = await policyIn(run, file);
  const parse = await loadCSharp();
  const explained = explainPolicyRule(decision, text, withExternal(surroundings, settings.isExternal), {
    parse,
    within: withinTime,
  });
  const level = (await levelsByPath(run, settings))(file, decision.rule.id);
  return withoutHidden(
    { ...explained, findings: explained.findings.map((one) => ({ ...one, ...place })) },
    'overridden',
    'lint.policies.overrides turns the rule off for this file.',
    () => level === 'off',
  );
}

/** A policy, and the location of its findings. */
interface LintedFile {
  readonly text: string;
  readonly surroundings: PolicySurroundings;
  readonly place: Pick<Diagnostic, 'file' | 'resource'>;
}

/** A policy of the artifacts with what surrounds it, or a file by itself. */
async function policyIn({ repository, options }: LintRun, file: string): Promise<LintedFile> {
  const { scope, gateways = [] } = options;
  const gateway = gateways.length > 0 ? { gateways } : {};
  const known =
    repository.artifactsFolder === undefined || scope !== undefined
      ? undefined
      : (await repository.policies()).find((one) => one.file === file);
  if (known)
    return {
      text: known.text,
      surroundings: { ...known.surroundings, ...gateway },
      place: { file, resource: known.resource },
    };
  const text = await readText(file).catch(() => {
    throw new LintError(`${file} cannot be read: check the path`);
  });
  return { text, surroundings: { file, ...(scope ? { scope } : {}), ...gateway }, place: {} };
}
