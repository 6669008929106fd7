import { count } from '@apimkit/diagnostics';
import { kindOf, kinds } from '@apimkit/model';
import { isDeletion } from '../plan/guards.ts';
import type { Plan, RequestEstimate, Step } from '../plan/types.ts';
import { rankOf } from './groups.ts';
import { pluralOf } from './names.ts';

/** `Plan: 1 to create, 2 to update, 0 to delete, 12 unchanged.` */
export function countsText({ create, update, delete: gone, keep, blocked }: Plan['summary']): string {
  const rest = blocked === 0 ? '' : `, ${blocked} blocked: no value`;
  return `${create} to create, ${update} to update, ${gone} to delete, ${keep} unchanged${rest}`;
}

/** The requests of a publish, and the time that they take at least. Empty if there are none. */
export function requestsText({ reads, writes, deletes, seconds }: RequestEstimate): string {
  if (reads + writes + deletes === 0) return '';
  const all = [
    ...(writes > 0 ? [count(writes, 'write')] : []),
    ...(deletes > 0 ? [count(deletes, 'delete')] : []),
    ...(reads > 0 ? [count(reads, 'read')] : []),
  ];
  const time = seconds === 0 ? '' : `, at least ${durationText(seconds)} under the limits of Azure Resource Manager`;
  return `Publishing needs about ${count(reads + writes + deletes, 'request')} (${all.join(', ')})${time}.`;
}

const durationText = (seconds: number) =>
  seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;

/** One row of {@link kindRows}. */
export interface KindRow {
  readonly noun: string;
  readonly create: number;
  readonly update: number;
  readonly delete: number;
}

/** The numbers of changes by kind. */
export function kindRows(steps: readonly Step[]): readonly KindRow[] {
  const byKind = Map.groupBy(steps, ({ kind }) => kind);
  const ranked = kinds.map(({ kind }) => kind).sort((one, other) => rankOf(one) - rankOf(other));
  return ranked.flatMap((kind) => {
    const all = byKind.get(kind) ?? [];
    const number = (op: Step['op']) => all.filter((step) => step.op === op).length;
    const row = { create: number('create'), update: number('update'), delete: all.filter(isDeletion).length };
    if (row.create + row.update + row.delete === 0) return [];
    return [{ noun: pluralOf(kindOf(kind).title), ...row }];
  });
}

/** The numbers of changes by kind as a table of text. */
export function kindTable(steps: readonly Step[]): readonly string[] {
  const rows = kindRows(steps);
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(({ noun }) => noun.length));
  const cell = (number: number | string) => String(number === 0 ? '' : number).padStart(8);
  const line = (noun: string, cells: readonly (number | string)[]) =>
    `  ${noun.padEnd(width)}${cells.map(cell).join('')}`.trimEnd();
  return [
    line('', ['create', 'update', 'delete']),
    ...rows.map(({ noun, create, update, delete: gone }) => line(noun, [create, update, gone])),
  ];
}
