import { count } from '@apimkit/diagnostics';
import type { PlanWarning, Step } from '../plan/types.ts';
import { gathered } from './alike.ts';
import type { Detail } from './details.ts';
import { alikeLines, groupLines, type Line, signs } from './entries.ts';
import { type Group, groupsOf } from './groups.ts';
import { kindCount, namesOf } from './names.ts';

/** Changes that are shown together. */
export interface Block {
  /** The resource that they are below, or what they have in common. */
  readonly title: string;
  readonly steps: readonly Step[];
  readonly lines: readonly Line[];
}

/**
 * The changes of a plan: those that repeat first, then resource by resource, then those that only have names.
 *
 * @param warnings of many resources of one sort, those with warnings are shown first
 */
export function blocksOf(
  steps: readonly Step[],
  detail: Detail,
  warnings: readonly PlanWarning[] = [],
): readonly Block[] {
  const all = groupsOf(steps);
  const { alike, alone, groups } = detail === 'full' ? { alike: [], alone: [], groups: all } : gathered(all);
  return [
    ...alike.flatMap((same) => (same[0] ? [alikeBlock(same[0], same, detail)] : [])),
    ...(detail === 'full' ? [groups] : [...Map.groupBy(groups, sortOf).values()]).flatMap((same) => {
      const isMany = detail !== 'full' && same.length > mostAlike;
      const inOrder = isMany ? warnedFirst(same, warnings) : same;
      const shown = isMany ? inOrder.slice(0, fewAlike) : same;
      return [
        ...shown.map((group) => groupBlock(group, detail)),
        ...(isMany ? [restBlock(inOrder.slice(fewAlike))] : []),
      ];
    }),
    ...alone.flatMap((same) => (same[0] ? [aloneBlock(same[0], same)] : [])),
  ];
}

/** More resources of a kind with the same operation than this are not all shown with their changes. */
const mostAlike = 50;
/** So many of them are. */
const fewAlike = 20;

const stepsIn = ({ own, below }: Group) => [...own, ...below];

/** Groups with warnings before the others. */
function warnedFirst(groups: readonly Group[], warnings: readonly PlanWarning[]): readonly Group[] {
  const warned = new Set(warnings.map(({ resource }) => resource));
  return [...groups.filter(({ top }) => warned.has(top)), ...groups.filter(({ top }) => !warned.has(top))];
}

/** Groups of one sort: the same kind, with the same operation. */
function sortOf({ top, own }: Group): string {
  return `${own[0]?.op ?? 'below'} ${top.slice(0, top.indexOf(':'))}`;
}

const groupBlock = (group: Group, detail: Detail): Block => ({
  title: group.top,
  steps: stepsIn(group),
  lines: groupLines(group, detail),
});

/** The rest of many groups of one sort, by name. */
function restBlock(groups: readonly Group[]): Block {
  const [first] = groups;
  const op = first?.own[0]?.op ?? 'update';
  const steps = groups.flatMap(stepsIn);
  const names = groups.map(({ top }) => top.slice(top.indexOf(':') + 1));
  const shown = op === 'delete' ? names : names.slice(0, fewAlike);
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  const title = `${groups.length} more of this sort`;
  const text = `${signs[op]} ${title}: ${shown.join(', ')}${more}`;
  return {
    title,
    steps,
    lines: [
      { op, text },
      { text: `    ${count(steps.length, 'change')} in all; --detail full or --only KIND shows them` },
    ],
  };
}

const alikeBlock = (first: Step, same: readonly Step[], detail: Detail): Block => ({
  title: `the same change of ${kindCount(first.kind, same.length)}`,
  steps: same,
  lines: alikeLines(first, same, detail),
});

/** Resources of one kind by name. The names of deleted ones are never left out. */
function aloneBlock({ op, kind }: Step, steps: readonly Step[]): Block {
  const names = namesOf(steps, op === 'delete' ? steps.length : undefined);
  const what = kindCount(kind, steps.length);
  return { title: what, steps, lines: [{ op, text: `${signs[op]} ${op} ${what}: ${names}` }] };
}
