import { count } from '@apimkit/diagnostics';
import { type Decision, explainOff, explanation, type RuleExplanation } from '@apimkit/rules';
import { findingsOf } from './check.ts';
import type { ApiFacts } from './facts.ts';
import type { ApiRule } from './rule.ts';

/**
 * Explains why a rule reports something for a file, or nothing: it is off, the service has no such file, or it finds nothing there.
 *
 * @param decision of `decideApiRules`
 * @param file relative to the artifacts, as findings have it
 * @example
 * const decision = decideApiRules().find(({ rule }) => rule.id === 'path-taken');
 * decision && explainApiRule(decision, facts, 'apis/orders/apiInformation.json').reason; // 'nothing-found'
 */
export function explainApiRule(decision: Decision<ApiRule>, facts: ApiFacts, file: string): RuleExplanation {
  const { rule, level, options } = decision;
  const off = explainOff(decision);
  if (off || level === 'off') return off ?? explanation(decision, 'off', 'The rule is off.');
  const all = findingsOf({ rule, severity: level, options }, facts);
  const here = all.filter((finding) => finding.file === file);
  if (here.length > 0) return explanation(decision, 'reported', `${count(here.length, 'finding')}.`, here);
  if (!hasFile(facts, file))
    return explanation(
      decision,
      'missing-context',
      'The file describes no API, product, version set, backend or tag, and is not part of an API.',
    );
  const elsewhere = all.length === 0 ? '' : ` In other files it reports ${count(all.length, 'finding')}.`;
  return explanation(decision, 'nothing-found', `The file contains nothing that the rule reports.${elsewhere}`);
}

/** Whether a file describes something that rules for APIs check. */
const hasFile = ({ apis, products, versionSets, backends, tags }: ApiFacts, file: string) =>
  [...apis, ...products, ...versionSets, ...backends, ...tags].some((one) => one.file === file) ||
  apis.some(
    ({ specification, operations, runs }) =>
      specification?.file === file ||
      operations.some((one) => one.file === file) ||
      runs()?.some((one) => one.file === file),
  );
