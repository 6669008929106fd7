import { count, markdownCode, markdownText } from '@apimkit/diagnostics';
import type { PlanWarning, Step } from '../plan/types.ts';
import type { Block } from './blocks.ts';
import type { Room } from './room.ts';

/** Signs of the levels of warnings. */
export const icons = { breaking: ':x:', risky: ':warning:' } as const;

/** Lines in a block that is cut, at least; a shorter rest is left out. */
const fewestLines = 5;
/** Characters around the lines of a block. */
const frame = 300;

/** Sections that fit, and the number of steps in those that do not. */
export interface Sections {
  readonly parts: readonly string[];
  readonly left: number;
}

/** Writes blocks as collapsed sections, those with risks first. */
export function sectionsOf(blocks: readonly Block[], warnings: readonly PlanWarning[], room: Room): Sections {
  const levelOf = ({ title }: Block): PlanWarning['level'] | undefined => {
    const levels = warnings.filter(({ resource }) => resource === title).map(({ level }) => level);
    return levels.includes('breaking') ? 'breaking' : levels[0];
  };
  const ranked = blocks.map((block) => ({ block, level: levelOf(block) }));
  const order = ['breaking', 'risky', undefined];
  ranked.sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level));
  const parts: string[] = [];
  let left = 0;
  for (const { block, level } of ranked) {
    const title = `${level === undefined ? '' : `${icons[level]} `}${markdownText(block.title)}${countsOf(block.steps)}`;
    const lines = block.lines.map(({ text }) => text);
    const whole = room.take(details(title, lines));
    const taken = whole.length > 0 ? whole : room.take(cutDetails(title, lines, room.left));
    parts.push(...taken);
    if (taken.length === 0) left += block.steps.length;
  }
  return { parts, left };
}

/** A section without the lines that do not fit; nothing if that would be almost all. */
function cutDetails(title: string, lines: readonly string[], room: number): readonly string[] {
  let size = frame + title.length;
  const end = lines.findIndex((line) => {
    size += line.length + 1;
    return size > room;
  });
  const shown = lines.slice(0, end === -1 ? lines.length : end);
  if (shown.length < fewestLines) return [];
  return details(title, [...shown, `... ${count(lines.length - shown.length, 'more line')}`]);
}

function countsOf(steps: readonly Step[]): string {
  const number = (op: Step['op']) => steps.filter((step) => step.op === op && step.tidies === undefined).length;
  const counts = (['create', 'update', 'delete', 'blocked'] as const)
    .filter((op) => number(op) > 0)
    .map((op) => `${number(op)} to ${op}`);
  return counts.length === 0 ? '' : `: ${counts.join(', ')}`;
}

/**
 * A collapsed section with lines of code.
 *
 * @param title escaped text
 */
export function details(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return [`<details><summary>${title}</summary>`, '', ...markdownCode(lines, 'diff').split('\n'), '', '</details>', ''];
}
