import { oneLine, textTable } from '@apimkit/diagnostics';
import { type Coverage, percentOf, type Share, shareOf } from './coverage.ts';
import { missedLines } from './missed.ts';

/**
 * Formats coverage as a table: a line for each policy, with the lines and the branches that did not run.
 *
 * @param coverage of a run
 * @param options `width`: places of a line of the terminal
 * @returns lines, without a final line end
 */
export function coverageText(
  { files, elements, branches }: Coverage,
  { width = 80 }: { readonly width?: number } = {},
): string {
  const rows = files.map((one) => {
    const missed = missedLines(one).map(({ line, branches: names }) =>
      names.length === 0 ? String(line) : `${line} (${names.join(', ')})`,
    );
    return [oneLine(one.file), shareText(shareOf(one.elements)), shareText(shareOf(one.branches)), missed.join(', ')];
  });
  const all = ['all', shareText(elements), shareText(branches), ''];
  return textTable([...rows, all], { width, head: ['policy', 'elements', 'branches', 'not run'] });
}

/** `5/6 83%`; nothing of nothing. */
export const shareText = (share: Share): string =>
  share.total === 0 ? '-' : `${share.covered}/${share.total} ${Math.floor(percentOf(share))}%`;
