import type { Diagnostic } from '../diagnostic.ts';
import { cut, flat, webAddress } from './escape.ts';
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

/** A comment of a pull request holds so many characters. */
const limit = 65_536;
/** What the words at the end may need of it. */
const reserve = 200;
/** What a message or an advice may take of it. */
const longest = 1000;

const icons = { error: ':x:', warning: ':warning:', info: ':information_source:' } as const;

/**
 * For a comment of a pull request: the counts, and a table for each file, files with errors first. Never longer than a comment
 * may be: it says how much it leaves out. The first line, which nobody sees, is what a script finds its comment by.
 */
export const markdown: Format = (findings, { rules = [] }) => {
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const groups = bySubject(findings);
  const isGrave = ([, all]: (typeof groups)[number]) => all.some(({ severity }) => severity === 'error');
  const inOrder = [...groups.filter(isGrave), ...groups.filter((group) => !isGrave(group))];
  const told = ['<!-- apimkit findings -->', `**apimkit**: ${countsText(countsOf(findings))}`];
  let room = limit - reserve - lines(told).length;
  let shown = 0;
  for (const row of inOrder.flatMap(([subject, all]) => rowsOf(subject, all, known))) {
    room -= row.length + 1;
    if (room < 0) break;
    told.push(row);
    shown += 1;
  }
  const rest = findings.length - shown;
  if (rest > 0)
    told.push('', `**${rest} more** do not fit into a comment: they are in the log and the reports of this run.`);
  return lines(told);
};

/** The rows of a file, one for each finding; the first brings the head of the table along. */
function rowsOf(
  subject: string,
  all: readonly Diagnostic[],
  known: ReadonlyMap<string, RuleInformation>,
): readonly string[] {
  const head = [
    '',
    `**${plain(subject)}** (${briefCounts(countsOf(all))})`,
    '',
    '| | place | finding | rule |',
    '| --- | ---: | --- | --- |',
    '',
  ].join('\n');
  return all.map((one, index) => `${index === 0 ? head : ''}${rowOf(one, known.get(one.code))}`);
}

function rowOf(one: Diagnostic, rule: RuleInformation | undefined): string {
  const advice = one.help === undefined ? '' : `<br>_${plain(one.help)}_`;
  const page = webAddress(one.url ?? rule?.page);
  const code = plain(one.code);
  const link = page === undefined ? code : `[${code}](<${page.replaceAll('&', '&amp;')}>)`;
  return `| ${icons[one.severity]} ${one.severity} | ${placeText(one)} | ${plain(one.message)}${advice} | ${link} |`;
}

/** What means something to Markdown, to a table, or to the formulas and links that are read into it. */
const meaningful = /[&<>|\\`*_[\]~#$]|:(?=\/\/)|(?<=\bwww)\./gi;

/** Text that is shown as it is: no markup, no cell, no call to a person or an issue. */
const plain = (text: string) =>
  flat(cut(text, longest))
    .replaceAll(meaningful, (one) => `&#${one.charCodeAt(0)};`)
    .replaceAll(/@(?=\w)/g, '@&#8203;') || '&nbsp;';
