import { textTable, wrapped } from '@apimkit/diagnostics';
import type { StatusEnvironment, StatusMatrix } from './types.ts';
import {
  cellOf,
  cellParts,
  changesText,
  findingsText,
  lastText,
  leftText,
  legendOf,
  readingText,
  shownRows,
} from './words.ts';

/** How a status is printed. */
export interface StatusTextOptions {
  /** Places of a line of the terminal. Default 80. */
  readonly width?: number;
  /** Show every API, also among many. Default false. */
  readonly all?: boolean;
}

/**
 * Prints a status as text: the environments, and a table with a row for each API and a column for each environment. Among more than 30 APIs,
 * only those with changes, drift, errors or different versions are shown.
 *
 * @example
 * console.log(statusText(statusOf([{ name: 'prod', service: 'shop-prod', files: artifacts }])));
 */
export function statusText(matrix: StatusMatrix, { width = 80, all = false }: StatusTextOptions = {}): string {
  const { environments } = matrix;
  const { rows, left } = shownRows(matrix, all);
  const cells = rows.map(({ api, cells }) => [[api], ...environments.map((one) => cellParts(cellOf(cells, one), one))]);
  const table = textTable(
    cells.map((row) => row.map((parts) => parts.join(', '))),
    { width, head: ['API', ...environments.map(({ name }) => name)] },
  );
  const shown = [...environments.flatMap(({ others }) => changesText(others)), ...cells.flat(2)];
  const legend = legendOf(shown).flatMap((line) => wrapped(line, width));
  return [
    environments.map((one) => environmentText(one, width)).join('\n'),
    ...(rows.length > 0 ? [table] : []),
    ...(left > 0 ? [wrapped(leftText(left), width).join('\n')] : []),
    ...(legend.length > 0 ? [legend.join('\n')] : []),
  ].join('\n\n');
}

/** An environment: a line for each fact. */
function environmentText(one: StatusEnvironment, width: number): string {
  const { name, service, files, live, last, others } = one;
  const other = [...(live.state === 'failed' ? [] : changesText(others)), ...findingsText(others)].filter(
    (text) => text !== 'no changes',
  );
  const facts = [
    ...(files.state === 'failed' ? [`files: ${readingText(files)}`] : []),
    `service: ${readingText(live)}`,
    `last publish: ${lastText(one)}`,
    ...(last?.next === undefined ? [] : [`continue it with ${last.next}`]),
    ...(other.length === 0 ? [] : [`outside of APIs: ${other.join(', ')}`]),
  ];
  const indented = facts.flatMap((fact) =>
    wrapped(fact, width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
  );
  return [...wrapped(service === undefined ? name : `${name} (${service})`, width), ...indented].join('\n');
}
