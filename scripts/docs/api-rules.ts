import { apiRules, apiRulesetNames } from '@apimkit/api-lint';
import { ruleTablePage } from './rule-table.ts';

/** The page of rules for APIs: what each reports, and the rulesets that enable it. */
export const apiRulesPage = (): string =>
  ruleTablePage(
    {
      title: 'API rules',
      folder: 'packages/api-lint',
      source: 'src/rules',
      intro: `${apiRules.length} rules for APIs: whether they fit together, and whether specifications, policies and products fit them.`,
      rulesets: apiRulesetNames,
    },
    apiRules,
  );
