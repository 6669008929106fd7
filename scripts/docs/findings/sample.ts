import { loadCSharp } from '@apimkit/csharp/node';
import type { Diagnostic, RuleInformation } from '@apimkit/diagnostics';
import { allRules, pageOf, urlOf } from '@apimkit/lint';
import { activePolicyRules, createLinter } from '@apimkit/policy-lint';

/** A policy of a pull request. */
export const sampleFile = {
  file: 'artifacts/apis/orders/policy.xml',
  text: `<policies>
  <inbound>
    <set-headers name="x-caller" exists-action="override">
      <value>shop</value>
    </set-headers>
    <cors allow-credentials="true">
      <allowed-origins><origin>*</origin></allowed-origins>
    </cors>
  </inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
`,
} as const;

/** The findings for the sample, from which the reports of the guide are generated. */
export async function sampleFindings(): Promise<{
  readonly findings: readonly Diagnostic[];
  readonly rules: readonly RuleInformation[];
}> {
  const linter = createLinter({ rules: activePolicyRules(), parse: await loadCSharp() });
  const findings = linter.lint(sampleFile.text, { file: sampleFile.file, scope: 'api' });
  const codes = new Set(findings.map(({ code }) => code));
  const rules = (await allRules())
    .filter(({ code }) => codes.has(code))
    .map(async (rule) => ({
      code: rule.code,
      description: rule.summary,
      ...(rule.help === undefined ? {} : { help: rule.help }),
      markdown: await pageOf(rule),
      page: urlOf(rule),
      severity: rule.severity,
    }));
  return { findings, rules: await Promise.all(rules) };
}
