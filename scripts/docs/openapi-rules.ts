import { ruleInformation } from '@apimkit/ruleset-openapi';
import { ruleTablePage } from './rule-table.ts';

const rulesets = ['minimal', 'recommended', 'strict', 'apim'] as const;

/** The page of specification rules: what each requires, and the rulesets that enable it. */
export function openapiRulesPage(): string {
  const counts = rulesets.map((name) => `${name} ${ruleInformation.filter((rule) => rule.rulesets[name]).length}`);
  return ruleTablePage(
    {
      title: 'Specification rules',
      folder: 'rulesets/openapi',
      source: 'src/rules',
      intro: `${ruleInformation.length} rules: ${counts.join(', ')}. Larger rulesets contain the smaller ones. [How to use them](../guides/openapi-rulesets.md).`,
      rulesets,
      summaries: 'requires',
      more: ['OpenAPI'],
    },
    ruleInformation.map(({ id, family, summary, rulesets: levels, page, dialects }) => ({
      ...{ code: id, family, summary, page, more: [dialects.join(', ')] },
      rulesets: levels as Readonly<Record<string, string>>,
    })),
  );
}
