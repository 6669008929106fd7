import { count, hasErrors, markdownText } from '@apimkit/diagnostics';
import type { Plan, Step } from '../plan/types.ts';
import { blocksOf } from './blocks.ts';
import type { Detail } from './details.ts';
import { premiseLines, renameLines, warningCounts, warningTexts } from './explanations.ts';
import { details, icons, sectionsOf } from './markdown-blocks.ts';
import { onlySteps } from './only.ts';
import { lengthOf, Room } from './room.ts';
import { countsText, kindRows, requestsText } from './totals.ts';

/** Maximum lengths of the comment of a pull request, in characters. */
export const commentLimits = { github: 65_536, azureDevOps: 150_000 } as const;

/** How a plan is written as Markdown. */
export interface MarkdownOptions {
  /** Maximum length in characters. Default 65,536, which a comment on GitHub may have; Azure DevOps allows 150,000. */
  readonly limit?: number;
  /** Text of the heading, such as the name of the service. */
  readonly title?: string;
  readonly detail?: Detail;
  readonly only?: readonly string[];
}

/** Room for the last lines. */
const reserve = 400;
/** The part of the room that risks and errors may take before the changes. */
const shareOfRisks = 0.4;

/**
 * Writes a plan as the comment of a pull request: what can interrupt callers first, then the numbers, then the changes in
 * collapsed sections, those of affected APIs first. It never exceeds the limit, and reports how much it leaves out. Names and
 * values are escaped. Scripts find their comment by the first line, which is not displayed.
 *
 * @example
 * await writeFile('comment.md', planMarkdown(plan, { title: 'shop-prod' }));
 */
export function planMarkdown(plan: Plan, options: MarkdownOptions = {}): string {
  const { limit = commentLimits.github, title, detail = 'normal', only = [] } = options;
  const steps = plan.steps.filter(({ op }) => op !== 'keep' || only.includes('keep')).filter(onlySteps(only));
  const heading = title === undefined ? 'apimkit plan' : `apimkit plan: ${markdownText(title)}`;
  const head = ['<!-- apimkit plan -->', `### ${heading}`, '', `**${countsText(plan.summary)}**`, ''];
  const foot = [requestsText(plan.requests ?? { reads: 0, writes: 0, deletes: 0, seconds: 0 })].filter(Boolean);
  const room = new Room(limit - reserve - lengthOf(head) - lengthOf(foot));
  const risks = new Room(room.left * shareOfRisks, room);
  const warned = listed(errorRows(plan), risks, 'error');
  const warnings = listed(
    warningTexts(plan.warnings ?? [], detail).map(warningRow),
    risks,
    'change',
    warningHead(plan),
  );
  const table = room.take(tableRows(steps, detail));
  const explained = room.take(
    details(
      'Renames',
      renameLines(plan)
        .slice(1, -1)
        .map(({ text }) => text),
    ),
  );
  const { parts, left } = sectionsOf(
    detail === 'summary' ? [] : blocksOf(steps, detail, plan.warnings),
    plan.warnings ?? [],
    room,
  );
  const premises = room.take(
    details(
      'Premises',
      premiseLines(plan, 'full')
        .slice(1, -1)
        .map(({ text }) => text),
    ),
  );
  const rest =
    left > 0
      ? [
          `**${count(left, 'more change')}** ${left === 1 ? 'does' : 'do'} not fit in a comment. See the log of this run.`,
          '',
        ]
      : [];
  return `${[...head, ...warned, ...warnings, ...table, ...explained, ...parts, ...rest, ...premises, ...foot].join('\n').trimEnd()}\n`;
}

/** As many rows as fit below a heading, and the number of the others. */
function listed(rows: readonly string[], room: Room, noun: string, head?: string): readonly string[] {
  if (rows.length === 0) return [];
  const top = room.take(head === undefined ? [] : [head, '']);
  const shown = rows.flatMap((row) => room.take([row]));
  const rest = rows.length - shown.length;
  return [...top, ...shown, ...(rest > 0 ? [`- ${count(rest, `more ${noun}`)}`] : []), ''];
}

const errorRows = ({ problems }: Plan) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ message, help }) => `- :no_entry: ${markdownText(message)}${help ? `. ${markdownText(help)}` : ''}`);

const warningHead = (plan: Plan) =>
  `**Can interrupt callers: ${warningCounts(plan.warnings ?? [])}**${hasErrors(plan.problems) ? ' (nothing can be published yet)' : ''}`;

const warningRow = ({ level, text, check }: ReturnType<typeof warningTexts>[number]) =>
  `- ${icons[level]} ${level}: ${markdownText(text)} (${markdownText(check)})`;

function tableRows(steps: readonly Step[], detail: Detail): readonly string[] {
  const rows = kindRows(steps);
  if (rows.length < 2 && detail !== 'summary') return [];
  return [
    '| kind | create | update | delete |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row.noun} | ${row.create || ''} | ${row.update || ''} | ${row.delete || ''} |`),
    '',
  ];
}
