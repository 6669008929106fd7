import type { CoveredBranch, FileCoverage } from './coverage.ts';

/** A line of a policy with something that did not run. */
export interface MissedLine {
  readonly line: number;
  /** Branches that were never taken, although the policy that decides ran, and that have no line of their own: `no when`. */
  readonly branches: readonly string[];
}

/** The lines of what did not run, in their order. */
export function missedLines({ elements, branches }: FileCoverage): readonly MissedLine[] {
  const missed = Map.groupBy(
    [...elements, ...branches].filter(({ hits }) => hits === 0),
    ({ line }) => line,
  );
  return [...missed]
    .sort(([one], [other]) => one - other)
    .map(([line, parts]) => ({
      line,
      branches: parts.every(isBranch) ? parts.filter(isOnlyBranch).map(({ name }) => name) : [],
    }));
}

const isBranch = (part: object): part is CoveredBranch => 'policyLine' in part;
const isOnlyBranch = ({ line, policyLine }: CoveredBranch): boolean => line === policyLine;
