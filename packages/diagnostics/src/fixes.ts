import type { Diagnostic, Fix } from './diagnostic.ts';
import { lineMap } from './positions.ts';

/** What fixes made of a text. */
export interface Fixed<Finding extends Diagnostic> {
  readonly text: string;
  /** Findings whose fix is in the text. */
  readonly mended: readonly Finding[];
  /** Findings that have no fix, or one that touches what another one changed: judge the new text for those. */
  readonly left: readonly Finding[];
}

/** A replacement by offsets. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies the fixes of findings, each whole or not at all. The findings' order is their rank: where the edits of two fixes
 * overlap, or both put something into the same place, the earlier finding's fix stands and the later finding is left.
 *
 * @param text the file that the findings are about, as it was judged
 * @param findings of that file only
 * @example
 * const { text: mended, left } = applyFixes(text, linter.lint(text));
 */
export function applyFixes<Finding extends Diagnostic>(text: string, findings: readonly Finding[]): Fixed<Finding> {
  const { offsetAt } = lineMap(text);
  const spliceOf = ({ range, text: by }: Fix['edits'][number]): Splice => {
    const start = offsetAt(range.start);
    return { start, end: Math.max(start, offsetAt(range.end)), text: by };
  };
  // As accepted, for the text; and by place, for looking up.
  const [accepted, byPlace]: [Splice[], Splice[]] = [[], []];
  const [mended, left]: [Finding[], Finding[]] = [[], []];
  for (const finding of findings) {
    const splices = inOrder(finding.fix?.edits.map(spliceOf) ?? []);
    const isSound = splices.every((one, index) => index === 0 || one.start >= (splices[index - 1]?.end ?? 0));
    if (splices.length === 0 || !isSound || splices.some((one) => meetsAny(one, byPlace))) {
      left.push(finding);
      continue;
    }
    for (const one of splices) byPlace.splice(firstNotBefore(byPlace, one.end), 0, one);
    accepted.push(...splices);
    mended.push(finding);
  }
  return { text: spliced(text, inOrder(accepted)), mended, left };
}

const inOrder = (splices: readonly Splice[]) => [...splices].sort((a, b) => a.start - b.start || a.end - b.end);

/** Where, among splices in order, the first stands that begins at or behind an offset. */
function firstNotBefore(splices: readonly Splice[], offset: number): number {
  let [low, high] = [0, splices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((splices[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a splice shares a character or a place with one of those that are in order and do not meet each other. */
function meetsAny(one: Splice, splices: readonly Splice[]): boolean {
  // Those that could meet it are the last that begins before it, and all that begin before it ends; touching is fine.
  for (let index = Math.max(0, firstNotBefore(splices, one.start) - 1); index < splices.length; index += 1) {
    const other = splices[index];
    if (!other || other.start > one.end) return false;
    const isSamePlace = one.start === other.start && (one.start === one.end || other.start === other.end);
    if (isSamePlace || (one.start < other.end && other.start < one.end)) return true;
  }
  return false;
}

function spliced(text: string, splices: readonly Splice[]): string {
  let [made, at] = ['', 0];
  for (const { start, end, text: by } of splices) {
    made += text.slice(at, start) + by;
    at = end;
  }
  return made + text.slice(at);
}
