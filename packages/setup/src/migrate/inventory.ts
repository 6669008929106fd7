import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts, LayoutReport } from '@apimkit/model';

/** A file that was not read. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

/** What an artifacts folder contains. */
export interface Inventory {
  /** Number of files by layout. */
  readonly layouts: Readonly<Record<string, number>>;
  /** Number of resources by kind. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly unread: readonly UnreadFile[];
}

/** An artifacts folder that was read. */
export interface ReadFolder {
  readonly artifacts: Artifacts;
  readonly layouts: LayoutReport;
  /** Findings about its files, without those of its specifications' parts. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Counts what an artifacts folder contains, and lists the files that were not read.
 *
 * @example
 * const read = readArtifacts(new Map([['tags/red/tagInformation.json', '{"properties":{"displayName":"red"}}']]));
 * inventoryOf(read).kinds; // { tag: 1 }
 */
export function inventoryOf({ artifacts, layouts, diagnostics }: ReadFolder): Inventory {
  const counts = Object.values(layouts).flatMap((one) => Object.entries(one));
  const unread = new Map<string, string>();
  for (const { file, code, severity, message, range } of diagnostics)
    if (file !== undefined && (severity === 'error' || code === 'files/unknown') && !unread.has(file))
      unread.set(file, range ? `line ${range.start.line}: ${message}` : message);
  return {
    layouts: summed(counts.map(([layout, files]) => [layout, files ?? 0])),
    kinds: summed([...artifacts].map(({ id }) => [id.kind, 1])),
    unread: [...unread].map(([file, reason]) => ({ file, reason })).sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

function summed(counts: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const [name, number] of counts) sums.set(name, (sums.get(name) ?? 0) + number);
  return Object.fromEntries([...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
