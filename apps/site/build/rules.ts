// Pages of rules: one for each family, with a heading for each rule. A page for each of the 750 rules would take most of the build.
import { apiRules } from '@apimkit/api-lint';
import { breakingChecks } from '@apimkit/breaking';
import { openapiRules } from '@apimkit/openapi-rules';
import { policyRules } from '@apimkit/policy-lint';
import { outsideOfCode, withAbsoluteLinks } from './links.ts';
import type { Page, Place } from './page.ts';
import { readText } from './repository.ts';
import { rulePlace } from './rule-place.ts';

/** What a page needs to know about a rule. */
interface Rule {
  readonly code: string;
  readonly family: string;
  readonly page?: string | undefined;
}

/** A group of rules, and the table in docs/generated that lists them. */
interface RuleGroup {
  readonly name: string;
  readonly title: string;
  readonly folder: string;
  readonly table: string;
  readonly rules: readonly Rule[];
}

const groups: readonly RuleGroup[] = [
  { name: 'policy', title: 'Policy rules', folder: 'packages/policy-lint', table: 'policy-rules', rules: policyRules },
  { name: 'api', title: 'API rules', folder: 'packages/api-lint', table: 'api-rules', rules: apiRules },
  {
    name: 'openapi',
    title: 'Specification rules',
    folder: 'packages/openapi-rules',
    table: 'openapi-rules',
    rules: openapiRules,
  },
  {
    name: 'breaking',
    title: 'Breaking checks',
    folder: 'packages/breaking',
    table: 'breaking-checks',
    rules: breakingChecks.map(({ id, family, page }) => ({ code: `breaking/${id}`, family, page })),
  },
];

/** The pages of all rules, and where the page of each rule is. */
export function rulePages(): { readonly pages: readonly Page[]; readonly places: ReadonlyMap<string, Place> } {
  const places = new Map<string, Place>();
  const pages = groups.flatMap(({ name, title, folder, table, rules }) => {
    const families = Map.groupBy(rules, ({ family }) => family);
    return [...families].sort().map(([family, members]): Page => {
      const { path } = rulePlace(name, family, '');
      const texts = members.map(({ code, page = '' }) => {
        const source = `${folder}/${page}`;
        const place = rulePlace(name, family, code);
        places.set(source, place);
        return section(withAbsoluteLinks(readText(source), source), code, place.hash);
      });
      const head = `# ${title}: ${family}\n\nThe rules of the family *${family}*. [All ${title.toLowerCase().replace('api', 'API')}](/reference/${table}.md).`;
      return {
        path,
        source: `docs/generated/${table}.md`,
        text: `${[head, ...texts].join('\n\n')}\n`,
        generated: true,
      };
    });
  });
  return { pages, places };
}

/** The page of a rule as a part of another page: its title is a heading with an anchor, its headings are smaller. */
function section(text: string, code: string, hash: string): string {
  const [, ...rest] = text.trimEnd().split('\n');
  return `## ${code} {#${hash}}\n${outsideOfCode(rest.join('\n'), (part) => part.replaceAll(/^## (.+)$/gm, '**$1**'))}`;
}
