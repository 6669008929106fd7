import { policyRules, policyRulesetNames } from '@apimkit/policy-lint';
import { ruleTablePage } from './rule-table.ts';

/** The page of policy rules: what each reports, and the rulesets that enable it. */
export const policyRulesPage = (): string =>
  ruleTablePage(
    {
      title: 'Policy rules',
      folder: 'packages/policy-lint',
      source: 'src/rules',
      intro: `${policyRules.length} rules for policies. [How to use them](../guides/linting-policies.md).`,
      rulesets: policyRulesetNames,
    },
    policyRules,
  );
