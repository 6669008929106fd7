import { count } from '@apimkit/diagnostics';
import type { Plan } from '../plan/types.ts';
import type { Detail } from './details.ts';
import type { Line } from './entries.ts';

/** `2 breaking changes, 1 risky change`. */
export function warningCounts(warnings: NonNullable<Plan['warnings']>): string {
  const number = (level: string) => warnings.filter((one) => one.level === level).length;
  return [
    ...(number('breaking') > 0 ? [count(number('breaking'), 'breaking change')] : []),
    ...(number('risky') > 0 ? [count(number('risky'), 'risky change')] : []),
  ].join(', ');
}

/** Warnings beyond this number are folded. */
const mostWarnings = 30;

/** What can interrupt callers. */
export function warningLines({ warnings = [] }: Plan, detail: Detail): readonly Line[] {
  if (warnings.length === 0) return [];
  const shown = detail === 'full' ? warnings : warnings.slice(0, mostWarnings);
  const folded = warnings.length - shown.length;
  return [
    { text: `Can interrupt callers: ${warningCounts(warnings)}` },
    ...shown.map(({ level, message }) => ({
      text: `  ${level.padEnd(8)}  ${message}`,
      ...(level === 'breaking' ? { op: 'delete' as const } : { op: 'update' as const }),
    })),
    ...(folded > 0 ? [{ text: `  ... ${count(folded, 'more change')}; --detail full shows them` }] : []),
    { text: '' },
  ];
}

/** Resources under another name. */
export function renameLines({ renames = [] }: Plan): readonly Line[] {
  if (renames.length === 0) return [];
  return [
    { text: 'Renamed (created under the new name, then deleted under the old one):' },
    ...renames.flatMap(({ from, to, loses }) => [
      { text: `  ${from} -> ${to}`, op: 'update' as const },
      ...loses.map((one) => ({ text: `      ${one}` })),
    ]),
    { text: '' },
  ];
}

const words = { read: 'read', unread: 'not compared', assumed: 'assumed' } as const;

/** What the plan relies on: in full detail all of it, otherwise what was not compared. */
export function premiseLines({ premises = [] }: Plan, detail: Detail): readonly Line[] {
  const shown = premises.filter(({ sort }) => detail === 'full' || sort === 'unread');
  if (shown.length === 0) return [];
  return [
    { text: 'Premises:' },
    ...shown.map(({ sort, text, about = [] }) => ({
      text: `  ${words[sort]}: ${text}${about.length > 0 ? `: ${listText(about, detail)}` : ''}`,
    })),
    { text: '' },
  ];
}

const most = 10;
const listText = (all: readonly string[], detail: Detail) =>
  detail === 'full' || all.length <= most
    ? all.join(', ')
    : `${all.slice(0, most).join(', ')} and ${all.length - most} more`;
