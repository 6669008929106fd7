import type { Diagnostic, Fix } from './diagnostic.ts';
import { lineMap } from './positions.ts';

/** The result of applying fixes to a text. */
export interface Fixed<Finding extends Diagnostic> {
  readonly text: string;
  /** Findings whose fix was applied. */
  readonly fixed: readonly Finding[];
  /** Findings without a fix, or with a fix that overlaps an applied one: lint the new text for those. */
  readonly left: readonly Finding[];
}

/** A replacement by offsets. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies the fixes of findings, each completely or not at all. If the edits of two fixes overlap, or both insert at the same
 * position, the fix of the earlier finding is applied and the later finding is left.
 *
 * @param text the text in which the findings were found
 * @param findings of that file only
 * @example
 * const { text: fixed, left } = applyFixes(text, linter.lint(text));
 */
export function applyFixes<Finding extends Diagnostic>(text: string, findings: readonly Finding[]): Fixed<Finding> {
  const { offsetAt } = lineMap(text);
  const spliceOf = ({ range, text: by }: Fix['edits'][number]): Splice => {
    const start = offsetAt(range.start);
    return { start, end: Math.max(start, offsetAt(range.end)), text: by };
  };
  // In the order of acceptance for the text, and by position for lookups.
  const [accepted, byPlace]: [Splice[], Splice[]] = [[], []];
  const [fixed, left]: [Finding[], Finding[]] = [[], []];
  for (const finding of findings) {
    const splices = inOrder(finding.fix?.edits.map(spliceOf) ?? []);
    const isSound = splices.every((one, index) => index === 0 || one.start >= (splices[index - 1]?.end ?? 0));
    if (splices.length === 0 || !isSound || splices.some((one) => meetsAny(one, byPlace))) {
      left.push(finding);
      continue;
    }
    for (const one of splices) byPlace.splice(firstNotBefore(byPlace, one.end), 0, one);
    accepted.push(...splices);
    fixed.push(finding);
  }
  return { text: spliced(text, inOrder(accepted)), fixed, left };
}

const inOrder = (splices: readonly Splice[]) => [...splices].sort((a, b) => a.start - b.start || a.end - b.end);

/** Index of the first of sorted splices that starts at or after an offset. */
function firstNotBefore(splices: readonly Splice[], offset: number): number {
  let [low, high] = [0, splices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((splices[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a splice overlaps one of sorted, disjoint splices, or inserts at the same position. */
function meetsAny(one: Splice, splices: readonly Splice[]): boolean {
  // Only the last splice that starts before it, and those that start before its end, can overlap it; adjacent ones do not.
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
