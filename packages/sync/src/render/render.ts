import { count } from '@apimkit/diagnostics';
import type { Report } from '../apply/apply.ts';
import type { Plan, Step } from '../plan/types.ts';
import { blocksOf } from './blocks.ts';
import type { Detail } from './details.ts';
import type { Line } from './entries.ts';
import { premiseLines, renameLines, warningLines } from './explanations.ts';
import { onlySteps } from './only.ts';
import { countsText, kindTable, requestsText } from './totals.ts';

/** How a plan is printed. */
export interface RenderOptions {
  /** Use ANSI colors. Default false. */
  readonly color?: boolean;
  /** Also print unchanged resources. Default false. */
  readonly verbose?: boolean;
  /**
   * `summary`: what can interrupt callers, and the numbers by kind. `normal`: the differences, with long and repeated ones folded.
   * `full`: every difference, and all premises. Default `normal`.
   */
  readonly detail?: Detail;
  /** Shows only the steps with these operations or kinds: `delete`, `named-value`. Default all. */
  readonly only?: readonly string[];
}

const colors = { create: 32, update: 33, delete: 31, keep: 90, blocked: 35 } as const;
/** Plans with more changes begin with the numbers by kind. */
const mostWithoutTable = 20;

/**
 * Prints a plan as text: first what can interrupt callers, then the changes by API, product and other resources, then what
 * the plan relies on, and at the end the counts and the requests that a publish needs.
 *
 * @example
 * console.log(renderPlan(plan, { color: true, detail: 'full' }));
 */
export function renderPlan(plan: Plan, options: RenderOptions = {}): string {
  const { color = false, verbose = false, detail = 'normal', only = [] } = options;
  const isChange = ({ op }: Step) => verbose || op !== 'keep' || only.includes('keep');
  const changes = plan.steps.filter(isChange);
  const shown = changes.filter(onlySteps(only));
  const lines: readonly Line[] = [
    ...warningLines(plan, detail),
    ...renameLines(plan),
    ...tableLines(shown, detail),
    ...(detail === 'summary' ? [] : changeLines(shown, detail, plan.warnings)),
    ...premiseLines(plan, detail),
    ...(only.length > 0 ? [{ text: `Shown: ${shown.length} of ${count(changes.length, 'change')}.` }] : []),
    { text: `Plan: ${countsText(plan.summary)}.` },
    ...[requestsText(plan.requests ?? none)].filter((text) => text !== '').map((text) => ({ text })),
  ];
  const paint = ({ text, op }: Line) => (color && op ? `\u001b[${colors[op]}m${text}\u001b[0m` : text);
  return lines.map(paint).join('\n');
}

const none = { reads: 0, writes: 0, deletes: 0, seconds: 0 };

function tableLines(steps: readonly Step[], detail: Detail): readonly Line[] {
  if (detail !== 'summary' && steps.length <= mostWithoutTable) return [];
  const table = kindTable(steps);
  return table.length === 0 ? [] : [...table.map((text) => ({ text })), { text: '' }];
}

function changeLines(steps: readonly Step[], detail: Detail, warnings: Plan['warnings']): readonly Line[] {
  const lines = blocksOf(steps, detail, warnings).flatMap((block) => block.lines);
  return lines.length === 0 ? [] : [...lines, { text: '' }];
}

/** Prints a report: the steps that failed or were skipped, and the counts. */
export function renderReport(report: Report): string {
  const bad = report.steps.filter(({ outcome }) => outcome !== 'done' && outcome !== 'unchanged');
  const { done, failed, skipped, unchanged, blocked } = report.counts;
  const held = blocked === 0 ? '' : `, ${blocked} blocked: no value`;
  const unread = report.verified || done === 0 ? '' : ' Not verified.';
  return [
    ...bad.map(({ op, id, outcome, error }) => {
      const what = outcome === 'blocked' ? id : `${op} ${id}`;
      return `${outcome}: ${what}: ${error ?? ''}`;
    }),
    `Published: ${done} done, ${failed} failed, ${skipped} skipped, ${unchanged} unchanged${held}; ${count(report.writes, 'write request')}.${unread}`,
  ].join('\n');
}
