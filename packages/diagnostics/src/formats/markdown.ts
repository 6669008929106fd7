import type { Diagnostic } from '../diagnostic.ts';
import { webAddress } from './escape.ts';
import { markdownText } from './markdown-text.ts';
import {
  briefCounts,
  bySubject,
  countsOf,
  countsText,
  type Format,
  lines,
  placeText,
  type RuleInformation,
} from './report.ts';

/** Maximum length of a pull request comment. */
const limit = 65_536;
/** Space reserved for the last line. */
const reserve = 200;
const icons = { error: ':x:', warning: ':warning:', info: ':information_source:' } as const;

/**
 * A pull request comment: the counts, and a table for each file, files with errors first. It never exceeds the maximum length and
 * reports how many findings it omits. Scripts find their comment by the first line, which is not displayed.
 */
export const markdown: Format = (findings, { rules = [], category = 'apimkit' }) => {
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const groups = bySubject(findings);
  const isGrave = ([, all]: (typeof groups)[number]) => all.some(({ severity }) => severity === 'error');
  const inOrder = [...groups.filter(isGrave), ...groups.filter((group) => !isGrave(group))];
  const parts = [
    '<!-- apimkit findings -->',
    `**${markdownText(category.replaceAll('/', ' '))}**: ${countsText(countsOf(findings))}`,
  ];
  let room = limit - reserve - lines(parts).length;
  let shown = 0;
  for (const row of inOrder.flatMap(([subject, all]) => rowsOf(subject, all, known))) {
    room -= row.length + 1;
    if (room < 0) break;
    parts.push(row);
    shown += 1;
  }
  const rest = findings.length - shown;
  if (rest > 0) parts.push('', `**${rest} more** do not fit in a comment. See the log and the reports of this run.`);
  return lines(parts);
};

/** The rows of a file, one for each finding; the first includes the header of the table. */
function rowsOf(
  subject: string,
  all: readonly Diagnostic[],
  known: ReadonlyMap<string, RuleInformation>,
): readonly string[] {
  const head = [
    '',
    `**${markdownText(subject)}** (${briefCounts(countsOf(all))})`,
    '',
    '| | place | finding | rule |',
    '| --- | ---: | --- | --- |',
    '',
  ].join('\n');
  return all.map((one, index) => `${index === 0 ? head : ''}${rowOf(one, known.get(one.code))}`);
}

function rowOf(one: Diagnostic, rule: RuleInformation | undefined): string {
  const advice = one.help === undefined ? '' : `<br>_${markdownText(one.help)}_`;
  const page = webAddress(one.url ?? rule?.page);
  const code = markdownText(one.code);
  const link = page === undefined ? code : `[${code}](<${page.replaceAll('&', '&amp;')}>)`;
  return `| ${icons[one.severity]} ${one.severity} | ${placeText(one)} | ${markdownText(one.message)}${advice} | ${link} |`;
}
