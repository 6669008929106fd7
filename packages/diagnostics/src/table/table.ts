import { textWidth } from './width.ts';
import { wrapped } from './wrap.ts';

/** How a table is printed. */
export interface TableOptions {
  /** Places of a line of the terminal. Default 80. */
  readonly width?: number;
  /** Names of the columns, above the rows. */
  readonly head?: readonly string[];
}

const gap = '  ';
/** A column that is narrower than this cannot be read. */
const narrowest = 10;

/**
 * Returns rows as lines of text that fit a terminal. Columns that are too wide continue on the next line, the widest first; where the columns do
 * not fit at all, each row is a block with a line for each of its cells.
 *
 * @param rows texts of the cells, without colours
 * @example
 * textTable([['error', 'apimkit.yaml is missing']], { head: ['result', 'reason'] });
 */
export function textTable(rows: readonly (readonly string[])[], { width = 80, head }: TableOptions = {}): string {
  const all = head ? [head, ...rows] : rows;
  const natural = widthsOf(all);
  const widths = fitted(natural, width);
  if (!widths) return rows.map((row) => blockOf(row, head ?? [], width)).join('\n');
  const body = all.flatMap((row) => linesOf(row, widths));
  return body.join('\n');
}

const widthsOf = (rows: readonly (readonly string[])[]): readonly number[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, textWidth(flatText(cell)));
  return widths;
};

const flatText = (cell: string) => cell.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** Narrows the widest columns until they fit; undefined when they cannot. */
function fitted(natural: readonly number[], width: number): readonly number[] | undefined {
  const room = width - gap.length * (natural.length - 1);
  const least = natural.map((one) => Math.min(one, narrowest));
  if (total(least) > room) return undefined;
  const widths = [...natural];
  for (let over = total(widths) - room; over > 0; over -= 1) {
    const widest = Math.max(...widths);
    widths[widths.lastIndexOf(widest)] = widest - 1;
  }
  return widths;
}

const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function linesOf(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((width, index) => wrapped(row[index] ?? '', Math.max(width, 2)));
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, index) => padded(cell[line] ?? '', widths[index] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** A row whose columns do not fit: the first cell, and below it the others with the names of their columns. */
function blockOf([first = '', ...rest]: readonly string[], [, ...names]: readonly string[], width: number): string {
  const below = rest.flatMap((cell, index) =>
    flatText(cell) === ''
      ? []
      : wrapped(names[index] === undefined ? cell : `${names[index]}: ${cell}`, Math.max(width - gap.length, 2)),
  );
  return [...wrapped(first, Math.max(width, 2)), ...below.map((line) => `${gap}${line}`)].join('\n');
}
