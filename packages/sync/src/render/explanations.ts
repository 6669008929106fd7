import { count } from '@apimkit/diagnostics';
import type { Plan, PlanWarning } from '../plan/types.ts';
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
/** More warnings of one check than this are one line. */
const mostOfCheck = 5;

/** What can interrupt callers. */
export function warningLines({ warnings = [] }: Plan, detail: Detail): readonly Line[] {
  if (warnings.length === 0) return [];
  const texts = warningTexts(warnings, detail);
  const shown = detail === 'full' ? texts : texts.slice(0, mostWarnings);
  const folded = texts.length - shown.length;
  return [
    { text: `Can interrupt callers: ${warningCounts(warnings)}` },
    ...shown.map(({ level, text }) => ({
      text: `  ${level.padEnd(8)}  ${text}`,
      ...(level === 'breaking' ? { op: 'delete' as const } : { op: 'update' as const }),
    })),
    ...(folded > 0 ? [{ text: `  ... ${count(folded, 'more line')}; --detail full shows them` }] : []),
    { text: '' },
  ];
}

/** Warnings as texts; many of one check are one text with the names of the resources. */
export function warningTexts(warnings: readonly PlanWarning[], detail: Detail) {
  const groups = Map.groupBy(warnings, ({ level, check }) => `${level} ${check}`);
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (!first || detail === 'full' || all.length <= mostOfCheck)
      return all.map(({ level, check, message }) => ({ level, check, text: message }));
    const others = new Set(all.slice(1).flatMap(({ resource }) => resource ?? []));
    const rest = others.size === 0 ? `${all.length - 1} more of this sort` : `also ${listText([...others], detail)}`;
    return [{ level: first.level, check: first.check, text: `${all.length} times: ${first.message}; ${rest}` }];
  });
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
