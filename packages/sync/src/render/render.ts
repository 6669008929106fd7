import type { Json } from '@apimkit/model';
import { differenceText } from '@apimkit/policy';
import type { Report } from '../apply/apply.ts';
import type { Change, Plan, Step } from '../plan/types.ts';

/** How a plan is shown. */
export interface RenderOptions {
  /** Colour with ANSI codes. Default false. */
  readonly color?: boolean;
  /** Show what stays too. Default false. */
  readonly verbose?: boolean;
}

const signs = { create: '+', update: '~', delete: '-', keep: ' ' } as const;
const colors = { create: 32, update: 33, delete: 31, keep: 90 } as const;

/** A plan for people: what is made, changed and deleted, field by field, and a last line with the counts. */
export function renderPlan(plan: Plan, { color = false, verbose = false }: RenderOptions = {}): string {
  const paint = (op: Step['op'], text: string) => (color ? `\u001b[${colors[op]}m${text}\u001b[0m` : text);
  const shown = plan.steps.filter(({ op }) => verbose || op !== 'keep');
  const lines = shown.flatMap((step) => [
    paint(step.op, `${signs[step.op]} ${step.op} ${step.id}`) + reason(step),
    ...details(step),
  ]);
  const { create, update, delete: gone, keep } = plan.summary;
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `Plan: ${create} to create, ${update} to update, ${gone} to delete, ${keep} unchanged.`,
  ].join('\n');
}

const reason = ({ op, because, changes }: Step) => (op === 'update' && changes ? '' : `  (${because})`);

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

function fieldLine({ path, before, after }: Change): string {
  if (before === undefined) return `+ ${path}: ${short(after)}`;
  return after === undefined ? `- ${path}: ${short(before)}` : `${path}: ${short(before)} -> ${short(after)}`;
}

function short(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** A report for people: what failed or was skipped, and the counts. */
export function renderReport(report: Report): string {
  const bad = report.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped');
  const { done, failed, skipped, unchanged } = report.counts;
  return [
    ...bad.map(({ op, id, outcome, error }) => `${outcome}: ${op} ${id}: ${error ?? ''}`),
    `Published: ${done} done, ${failed} failed, ${skipped} skipped, ${unchanged} unchanged; ${report.writes} requests that write.`,
  ].join('\n');
}
