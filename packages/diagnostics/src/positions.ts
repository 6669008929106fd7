import type { Position, Range } from './diagnostic.ts';

/** Converts offsets of a text to positions and back, in logarithmic time. */
export interface LineMap {
  /** Number of lines; an empty text has one. */
  readonly lines: number;
  /** @param offset UTF-16 code units from the start; values outside the text are clamped */
  positionAt(offset: number): Position;
  /** Positions outside of a line or of the text are clamped to it. */
  offsetAt(position: Position): number;
  /** Returns the range between two offsets; its end is never before its start. */
  rangeAt(start: number, end?: number): Range;
}

const mark = '\uFEFF';

/**
 * Returns a text without the byte order mark that some editors add to UTF-8. Use it to parse a text; keep the original to write
 * the file back. Positions are the same in both, because the mark has no column.
 */
export const withoutByteOrderMark = (text: string): string => (text.startsWith(mark) ? text.slice(1) : text);

/**
 * Creates a line map of a text. LF, CRLF and CR all end a line; a byte order mark has no column.
 *
 * @example
 * const lines = lineMap('a\nbc');
 * lines.positionAt(3); // { line: 2, column: 2 }
 * lines.offsetAt({ line: 2, column: 2 }); // 3
 */
export function lineMap(text: string): LineMap {
  const starts = lineStarts(text);
  const first = starts[0] ?? 0;
  const clamped = (offset: number) => Math.max(first, Math.min(offset, text.length));
  const positionAt = (given: number): Position => {
    const offset = clamped(given);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return {
    lines: starts.length,
    positionAt,
    offsetAt({ line, column }) {
      const start = starts[line - 1];
      if (start === undefined) return line < 1 ? first : text.length;
      const next = starts[line];
      return Math.max(start, Math.min(start + column - 1, next === undefined ? text.length : next - 1));
    },
    rangeAt: (start, end = start) => ({ start: positionAt(start), end: positionAt(Math.max(start, end)) }),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith(mark) ? 1 : 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

// Callers usually ask for several positions of the same text, so the last line map is cached.
let latest = { text: '', lines: lineMap('') };

function linesOf(text: string): LineMap {
  if (latest.text !== text) latest = { text, lines: lineMap(text) };
  return latest.lines;
}

/**
 * Returns the line and column of an offset.
 *
 * @param offset UTF-16 code units from the start; values outside the text are clamped
 */
export const positionAt = (text: string, offset: number): Position => linesOf(text).positionAt(offset);

/** Returns the range between two offsets of a text. */
export const rangeAt = (text: string, start: number, end: number = start): Range => linesOf(text).rangeAt(start, end);
