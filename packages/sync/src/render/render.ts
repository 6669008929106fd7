import { count } from '@apimkit/diagnostics';
import type { Json } from '@apimkit/openapi';
import { differenceText } from '@apimkit/policy';
import type { Report } from '../apply/apply.ts';
import type { FieldChange, Plan, Step } from '../plan/types.ts';
import { groupsOf } from './groups.ts';

/** How a plan is printed. */
export interface RenderOptions {
  /** Use ANSI colors. Default false. */
  readonly color?: boolean;
  /** Also print unchanged resources. Default false. */
  readonly verbose?: boolean;
}

const signs = { create: '+', update: '~', delete: '-', keep: ' ', blocked: '!' } as const;
const colors = { create: 32, update: 33, delete: 31, keep: 90, blocked: 35 } as const;

/**
 * Prints a plan: the resources that are created, changed and deleted, grouped by API, product and the like, with their fields,
 * and a last line with the counts.
 *
 * @example
 * console.log(renderPlan(plan, { color: true }));
 */
export function renderPlan(plan: Plan, { color = false, verbose = false }: RenderOptions = {}): string {
  const paint = (op: Step['op'], text: string) => (color ? `\u001b[${colors[op]}m${text}\u001b[0m` : text);
  const lines = (step: Step) => [paint(step.op, titleOf(step)) + reason(step), ...details(step)];
  const shown = groupsOf(plan.steps.filter(({ op }) => verbose || op !== 'keep')).flatMap(({ top, own, below }) => {
    const inside = below.flatMap(lines);
    if (own.length === 0 && below.length < 2) return inside;
    return [...(own.length > 0 ? own.flatMap(lines) : [`  ${top}`]), ...inside.map((line) => `  ${line}`)];
  });
  const { create, update, delete: gone, keep, blocked } = plan.summary;
  const held = blocked === 0 ? '' : `, ${blocked} blocked: no value`;
  return [
    ...shown,
    ...(shown.length > 0 ? [''] : []),
    `Plan: ${create} to create, ${update} to update, ${gone} to delete, ${keep} unchanged${held}.`,
  ].join('\n');
}

const titleOf = ({ op, id, tidies }: Step) => (tidies ? `  without ${id}` : `${signs[op]} ${op} ${id}`);

function reason({ op, because, changes, highlights }: Step): string {
  if (op === 'create' && highlights)
    return Object.entries(highlights)
      .map(([name, value], index) => `${index === 0 ? '  ' : ', '}${name} ${short(value)}`)
      .join('');
  return op === 'update' && changes ? '' : `  (${because})`;
}

function details({ changes = [], policyChanges = [], text }: Step): readonly string[] {
  const inPolicy = policyChanges.filter(({ path }) => path !== '').map((one) => `    ${differenceText(one)}`);
  const fields = changes.filter(({ path }) => path !== 'policy').map((change) => `    ${fieldLine(change)}`);
  const diff =
    text === undefined
      ? []
      : text
          .trimEnd()
          .split('\n')
          .map((line) => `    ${line}`);
  return [...fields, ...inPolicy, ...diff];
}

function fieldLine({ path, before, after }: FieldChange): string {
  if (before === undefined) return `+ ${path}: ${short(after)}`;
  return after === undefined ? `- ${path}: ${short(before)}` : `${path}: ${short(before)} -> ${short(after)}`;
}

function short(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** Prints a report: the steps that failed or were skipped, and the counts. */
export function renderReport(report: Report): string {
  const bad = report.steps.filter(({ outcome }) => outcome !== 'done' && outcome !== 'unchanged');
  const { done, failed, skipped, unchanged, blocked } = report.counts;
  const held = blocked === 0 ? '' : `, ${blocked} blocked: no value`;
  return [
    ...bad.map(({ op, id, outcome, error }) => {
      const what = outcome === 'blocked' ? id : `${op} ${id}`;
      return `${outcome}: ${what}: ${error ?? ''}`;
    }),
    `Published: ${done} done, ${failed} failed, ${skipped} skipped, ${unchanged} unchanged${held}; ${count(report.writes, 'write request')}.`,
  ].join('\n');
}
