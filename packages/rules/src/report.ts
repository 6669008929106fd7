import { type Diagnostic, fillTemplate, type Severity, type TemplateValues } from '@apimkit/diagnostics';
import type { RuleMetadata } from './rule.ts';

/**
 * Makes the diagnostic of a finding: code, severity, message and help of the rule with the values of the finding.
 *
 * @param place what else the diagnostic has: file, range, resource, key, fix
 */
export function reportFinding(
  { code, message, help }: Pick<RuleMetadata, 'code' | 'message' | 'help'>,
  severity: Severity,
  values: TemplateValues = {},
  place: Omit<Diagnostic, 'code' | 'severity' | 'message' | 'help'> = {},
): Diagnostic {
  const advice = fillTemplate(help, values).trim();
  return {
    code,
    severity,
    message: fillTemplate(message, values).trim(),
    ...(advice === '' ? {} : { help: advice }),
    ...place,
  };
}
