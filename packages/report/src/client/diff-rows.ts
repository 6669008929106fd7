import { diffWordsWithSpace, parsePatch, structuredPatch } from 'diff';

/** A side of a row: a line with its number, and the parts of it that differ. */
export interface Side {
  readonly number: number;
  readonly text: string;
  readonly parts?: readonly { readonly text: string; readonly isChanged: boolean }[];
}

/** A row of a side by side comparison; one side is absent where lines were added or removed. */
export interface Row {
  readonly before?: Side;
  readonly after?: Side;
  readonly isSame: boolean;
  /** A row for lines that are left out. */
  readonly gap?: true;
}

/** Longer lines are compared as a whole. */
const longestLine = 2000;

/** The rows of a unified diff. */
export const rowsOfPatch = (text: string): readonly Row[] => rowsOf(parsePatch(withHeader(text))[0]?.hunks ?? []);

/** The rows of two texts. */
export const rowsOfTexts = (before: string, after: string): readonly Row[] =>
  rowsOf(structuredPatch('', '', before, after, '', '', { context: 3 }).hunks);

/** The parser requires a header. */
const withHeader = (text: string) => (/^--- /m.test(text) ? text : `--- before\n+++ after\n${text}`);

type Hunks = NonNullable<ReturnType<typeof parsePatch>[number]>['hunks'];

function rowsOf(hunks: Hunks): readonly Row[] {
  return hunks.flatMap(({ lines, oldStart, newStart }, index) => {
    const rows: Row[] = index === 0 && oldStart <= 1 ? [] : [{ isSame: true, gap: true }];
    let [before, after] = [oldStart, newStart];
    let removed: Side[] = [];
    let added: Side[] = [];
    const flush = () => {
      for (let at = 0; at < Math.max(removed.length, added.length); at += 1) rows.push(paired(removed[at], added[at]));
      [removed, added] = [[], []];
    };
    for (const line of lines) {
      const text = line.slice(1);
      if (line.startsWith('-')) removed.push({ number: before++, text });
      else if (line.startsWith('+')) added.push({ number: after++, text });
      else if (!line.startsWith('\\')) {
        flush();
        rows.push({ before: { number: before++, text }, after: { number: after++, text }, isSame: true });
      }
    }
    flush();
    return rows;
  });
}

function paired(before: Side | undefined, after: Side | undefined): Row {
  if (!before || !after) return { ...(before ? { before } : {}), ...(after ? { after } : {}), isSame: false };
  if (Math.max(before.text.length, after.text.length) > longestLine) return { before, after, isSame: false };
  const words = diffWordsWithSpace(before.text, after.text);
  const partsOf = (isLeft: boolean) =>
    words.flatMap(({ value, added, removed }) =>
      (isLeft ? added : removed) ? [] : [{ text: value, isChanged: Boolean(added || removed) }],
    );
  return {
    before: { ...before, parts: partsOf(true) },
    after: { ...after, parts: partsOf(false) },
    isSame: false,
  };
}
