import type { StatusEnvironment, StatusMatrix } from '@apimkit/sync';
import { cellOf, cellParts, changesText, findingsText, lastText, legendOf, readingText } from '@apimkit/sync/internal';
import type { PackedStatus, PackedStatusEnvironment } from './packed.ts';

/** Packs a status in the words of `apimkit status`. */
export function packStatus({ environments, apis }: StatusMatrix): PackedStatus {
  const rows = apis.map(({ api, title, isNoteworthy, cells }) => ({
    api,
    ...(title === undefined ? {} : { title }),
    isNoteworthy,
    cells: environments.map((one) => cellParts(cellOf(cells, one), one)),
  }));
  const own = environments.map(environmentOf);
  const words = [...rows.flatMap(({ cells }) => cells.flat()), ...own.flatMap(({ others }) => others)];
  return { environments: own, apis: rows, legend: legendOf(words) };
}

function environmentOf(one: StatusEnvironment): PackedStatusEnvironment {
  const { name, service, files, live, last, others } = one;
  return {
    name,
    ...(service === undefined ? {} : { service }),
    reading: files.state === 'failed' ? `files: ${readingText(files)}` : readingText(live),
    last: lastText(one),
    ...(last?.next === undefined ? {} : { next: last.next }),
    others: [...(live.state === 'failed' ? [] : changesText(others)), ...findingsText(others)],
  };
}
