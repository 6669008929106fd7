import type { WritableLayout } from '../files.ts';
import type { LayoutReport } from './read.ts';

/** The layout in which new files of a tree are written: `cli` when most files are in the layout of apiops-cli. */
export function writtenAs(layouts: LayoutReport): WritableLayout {
  const counts = Object.values(layouts).flatMap((one) => Object.entries(one));
  const total = (pick: (layout: string) => boolean) =>
    counts.reduce((sum, [name, count]) => sum + (pick(name) ? (count ?? 0) : 0), 0);
  return total((name) => name === 'cli') > total((name) => name !== 'cli') ? 'cli' : 'toolkit';
}
