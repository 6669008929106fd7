import { type Coverage, type FileCoverage, shareOf } from './coverage.ts';

/**
 * Formats coverage as LCOV, which services for coverage and editors read.
 *
 * @param coverage of a run
 * @returns the text of `lcov.info`
 */
export const coverageLcov = ({ files }: Coverage): string => files.map(record).join('');

function record({ file, elements, branches }: FileCoverage): string {
  const byLine = Map.groupBy(elements, ({ line }) => line);
  const lines = [...byLine].map(([line, all]) => `DA:${line},${Math.max(...all.map(({ hits }) => hits))}`);
  const blocks = [...Map.groupBy(branches, ({ policy, policyLine }) => `${policyLine} ${policy}`).values()];
  const taken = blocks.flatMap((all, block) => {
    const [{ policy, policyLine } = {}] = all;
    const ran = elements.some(({ line, name, hits }) => line === policyLine && name === policy && hits > 0);
    return all.map(({ hits, line }, index) => `BRDA:${line},${block},${index},${ran ? hits : '-'}`);
  });
  const covered = [...byLine.values()].filter((all) => all.some(({ hits }) => hits > 0)).length;
  const share = shareOf(branches);
  return [
    'TN:',
    `SF:${file}`,
    ...taken,
    `BRF:${share.total}`,
    `BRH:${share.covered}`,
    ...lines,
    `LF:${byLine.size}`,
    `LH:${covered}`,
    'end_of_record\n',
  ].join('\n');
}
