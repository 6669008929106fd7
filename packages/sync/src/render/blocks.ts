import type { Step } from '../plan/types.ts';
import { gathered } from './alike.ts';
import type { Detail } from './details.ts';
import { alikeLines, groupLines, type Line, signs } from './entries.ts';
import { groupsOf } from './groups.ts';
import { kindCount, namesOf } from './names.ts';

/** Changes that are shown together. */
export interface Block {
  /** The resource that they are below, or what they have in common. */
  readonly title: string;
  readonly steps: readonly Step[];
  readonly lines: readonly Line[];
}

/** The changes of a plan: those that repeat first, then resource by resource, then those that only have names. */
export function blocksOf(steps: readonly Step[], detail: Detail): readonly Block[] {
  const all = groupsOf(steps);
  const { alike, alone, groups } = detail === 'full' ? { alike: [], alone: [], groups: all } : gathered(all);
  return [
    ...alike.flatMap((same) => (same[0] ? [alikeBlock(same[0], same, detail)] : [])),
    ...groups.map((group) => ({
      title: group.top,
      steps: [...group.own, ...group.below],
      lines: groupLines(group, detail),
    })),
    ...alone.flatMap((same) => (same[0] ? [aloneBlock(same[0], same)] : [])),
  ];
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
