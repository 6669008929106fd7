import type { Diagnostic } from '@apimkit/diagnostics';
import { formatPointer } from '@apimkit/openapi/document';
import { reportFinding } from '@apimkit/rules';
import { type ActiveApiRule, type ApiRuleConfiguration, activeApiRules } from './api-rules.ts';
import type { ApiFacts } from './facts.ts';
import type { ApiFinding } from './rule.ts';

/**
 * Lints APIs: whether they fit together, and whether specifications, policies and products fit them.
 *
 * @throws {TypeError} for an unknown ruleset, rule or severity, with the nearest name
 * @example
 * checkApis(facts, { extends: ['strict'], rules: { 'api/plain-http': 'error', 'api/product-empty': 'off' } });
 */
export const checkApis = (facts: ApiFacts, configuration: ApiRuleConfiguration = {}): readonly Diagnostic[] =>
  activeApiRules(configuration).flatMap((active) => findingsOf(active, facts));

/** The findings of one rule. */
export const findingsOf = (
  { rule, severity, options }: Pick<ActiveApiRule, 'rule' | 'severity' | 'options'>,
  facts: ApiFacts,
): readonly Diagnostic[] =>
  [...rule.check(facts, options)].map((finding) =>
    reportFinding(rule, severity, finding.values, placeOf(finding, facts)),
  );

function placeOf({ resource, file, path, line }: ApiFinding, { locate }: ApiFacts) {
  const start = line === undefined ? undefined : { line, column: 1 };
  const range = start ? { start, end: start } : file === undefined ? undefined : locate?.(file, path ?? []);
  // A finding without a range still has its file.
  return {
    resource,
    ...(file === undefined ? {} : { file }),
    ...(range ? { range } : {}),
    ...(path && path.length > 0 ? { key: `#${formatPointer(path)}` } : {}),
  };
}
