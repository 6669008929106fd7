import type { Diagnostic, Severity, TemplateValues } from '@apimkit/diagnostics';
import { reportFinding } from '@apimkit/rules';
import type { LintedPolicy } from './linted-policy.ts';
import type { PolicyPlace, PolicyRule } from './rule.ts';

/** A finding of a rule, with the id of the rule. */
export interface LintFinding extends Diagnostic {
  readonly rule: string;
}

/** Makes the diagnostic of a finding. */
export function reportIn(
  { lines, file }: LintedPolicy,
  rule: Pick<PolicyRule, 'id' | 'code' | 'message' | 'help'>,
  severity: Severity,
  { start, end, values, fix }: PolicyPlace & { readonly values?: TemplateValues },
): LintFinding {
  const place = {
    range: lines.rangeAt(start, end),
    ...(file === undefined ? {} : { file }),
    ...(fix ? { fix: { edits: [{ range: lines.rangeAt(fix.start, fix.end), text: fix.text }] } } : {}),
  };
  return { ...reportFinding(rule, severity, values, place), rule: rule.id };
}
