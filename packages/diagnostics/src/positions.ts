import type { Position, Range } from './diagnostic.ts';

/**
 * The line and column of an offset; LF, CRLF and CR all end a line.
 *
 * @param offset UTF-16 code units from the start; values outside the text are clamped
 */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.max(0, Math.min(offset, text.length)));
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The range between two offsets. */
export function rangeAt(text: string, start: number, end: number = start): Range {
  return { start: positionAt(text, start), end: positionAt(text, Math.max(start, end)) };
}
