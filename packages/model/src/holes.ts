/** A `{{display name}}` hole in a text, with the offsets of its braces. */
export interface Hole {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Every hole in a text. */
export function holesIn(text: string): readonly Hole[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((found) => ({
    name: found[1] ?? '',
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The display name of a text that is a single hole; undefined for other texts. */
export function holeIn(text: string): string | undefined {
  const [only] = holesIn(text);
  return only && text.trim() === text.slice(only.start, only.end) ? only.name : undefined;
}
