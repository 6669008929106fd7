import type { RuleInformation } from '@apimkit/diagnostics';
import { policyRules } from '@apimkit/policy-lint';

/** What reports say of our rules. */
export const ruleInformation = (): readonly RuleInformation[] =>
  policyRules.map(({ id, message, help }) => ({
    code: `policy/${id}`,
    description: message.replaceAll(/\{(\w+)\}/g, '…'),
    help: help.replaceAll(/\{(\w+)\}/g, '…'),
  }));
