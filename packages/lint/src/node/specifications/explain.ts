import { count } from '@apimkit/diagnostics';
import { type RuleExplanation, withoutHidden } from '@apimkit/rules';
import type { LintRun } from '../run.ts';
import { specificationSettings } from './settings.ts';
import { withoutSettled } from './settled.ts';
import { lintSpecificationFiles } from './specifications.ts';

/** Codes of findings in documents that the engines cannot read. */
const unreadable = /^(?:parser|unrecognized-format|specification\/.*)$/;

/** Explains a rule for specifications: a built-in rule, or a rule of Spectral or of an organization. */
export async function explainSpecification(run: LintRun, id: string, file: string): Promise<RuleExplanation> {
  const { describeRulesets } = await import('@apimkit/openapi-lint/node');
  const settings = await specificationSettings(run);
  const { folder, rulesets, rules, remote, mayRun } = settings;
  const options = { folder, rules, remote, mayRun };
  const active = (await describeRulesets(rulesets, options)).find((rule) => rule.id === id);
  const explanation = (
    reason: RuleExplanation['reason'],
    text: string,
    findings: RuleExplanation['findings'] = [],
  ) => ({
    code: id,
    reason,
    text,
    level: active?.severity ?? ('off' as const),
    steps: active ? [{ by: active.ruleset, level: active.severity }] : [],
    findings,
  });
  if (!active) {
    const all = await describeRulesets(rulesets, { ...options, all: true });
    const isCarried = all.some((rule) => rule.id === id);
    const why = isCarried ? 'a setting or its ruleset turns it off' : `no ruleset enables it: ${rulesets.join(', ')}`;
    return explanation('off', `The rule is off: ${why}.`);
  }
  const linted = await lintSpecificationFiles([{ file }], settings);
  const found = linted.filter((one) => one.code === id);
  if (found.length === 0) {
    const damaged = linted.find(({ code }) => unreadable.test(code));
    if (damaged)
      return explanation(
        'not-well-formed',
        `The file cannot be read, so only its syntax is checked: ${damaged.message}.`,
      );
    return explanation(
      'nothing-found',
      'The file contains nothing that the rule reports, or is in a format that the rule does not check.',
    );
  }
  const explained = explanation('reported', `${count(found.length, 'finding')}.`, found);
  if (run.repository.artifactsFolder === undefined) return explained;
  const [{ apiFactsIn }, { artifacts, tree }] = await Promise.all([
    import('@apimkit/repository'),
    run.repository.inspect(),
  ]);
  const left = new Set(await withoutSettled(found, apiFactsIn(artifacts, tree)));
  return withoutHidden(
    explained,
    'settled',
    'Other files of the API contradict its findings.',
    (one) => !left.has(one),
  );
}
