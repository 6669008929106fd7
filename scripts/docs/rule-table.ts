// The table of rules of any package, and the first paragraphs of their pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleMetadata } from '@apimkit/rules';
import { withPageHead } from '@apimkit/rules/testing';
import { root } from '../run.ts';

/** A row: what the table shows of a rule. */
export interface RuleRow {
  readonly code: string;
  readonly family: string;
  readonly summary: string;
  /** Its severity in each ruleset that enables it. */
  readonly rulesets: Readonly<Record<string, string>>;
  /** Path of its page in the folder of its package. */
  readonly page?: string;
  /** Cells of the columns that this table has in addition. */
  readonly more?: readonly string[];
}

/** What a table of rules needs besides the rules. */
export interface RuleTable {
  readonly title: string;
  /** Folder of the package with the pages. */
  readonly folder: string;
  /** Folder of the rules in it, for the comment at the top. */
  readonly source: string;
  /** Paragraph above the table. */
  readonly intro: string;
  readonly rulesets: readonly string[];
  /** Titles of the additional columns. */
  readonly more?: readonly string[];
}

/** The page with a table of rules, by family and code. */
export function ruleTablePage(
  { title, folder, source, intro, rulesets, more = [] }: RuleTable,
  rules: readonly RuleRow[],
): string {
  const rows = rules
    .toSorted((a, b) => compared(a.family, b.family) || compared(a.code, b.code))
    .map(({ code, family, summary, rulesets: levels, page, more: cells = [] }) =>
      row(
        `[${code}](../../${folder}/${page})`,
        family,
        summary,
        ...cells,
        ...rulesets.map((name) => levels[name] ?? ''),
      ),
    );
  const columns = ['rule', 'family', 'reports', ...more, ...rulesets];
  return [
    `# ${title}`,
    '',
    `<!-- Generated from ${folder}/${source} by \`npm run docs\`; do not edit. -->`,
    '',
    intro,
    '',
    row(...columns),
    row(...columns.map(() => '---')),
    ...rows,
    '',
  ].join('\n');
}

const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
const row = (...cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The pages of rules with the first paragraph that follows from each declaration. */
export const rulePages = (folder: string, rules: readonly RuleMetadata[]) =>
  rules.map((rule) => {
    const path = `${folder}/${rule.page}`;
    return { path, text: withPageHead(readFileSync(join(root, path), 'utf8'), rule) };
  });
