import { dialectVersion, openapiDialects } from '@apimkit/openapi/document';
import { openapiRules, rulesetNames } from '@apimkit/openapi-rules';
import { ruleTablePage } from './rule-table.ts';

/** The page of rules for OpenAPI documents: what each reports, and the rulesets that enable it. */
export function openapiRulesPage(): string {
  const counts = rulesetNames.map((name) => `${name} ${openapiRules.filter((rule) => rule.rulesets[name]).length}`);
  return ruleTablePage(
    {
      title: 'Specification rules',
      folder: 'packages/openapi-rules',
      source: 'src/rules',
      intro: `${openapiRules.length} rules: ${counts.join(', ')}. Larger rulesets contain the smaller ones. [How to use them](../guides/openapi-rulesets.md).`,
      rulesets: rulesetNames,
      more: ['OpenAPI'],
    },
    openapiRules.map(({ dialects = openapiDialects, ...rule }) => ({
      ...rule,
      more: [dialects === 'any' ? 'any' : dialects.map(dialectVersion).join(', ')],
    })),
  );
}
