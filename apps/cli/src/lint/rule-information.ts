import type { RuleInformation } from '@apimkit/diagnostics';
import type { Context } from '../command.ts';
import type { RuleChoice } from './rule-choice.ts';

/** What reports say of the rules that can be on. */
export async function ruleInformation(_context: Context, _choice: RuleChoice): Promise<readonly RuleInformation[]> {
  return (await import('../policies/rule-information.ts')).ruleInformation();
}
