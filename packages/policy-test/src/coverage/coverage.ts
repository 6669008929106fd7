import type { Trace } from '@apimkit/gateway';
import type { PolicyTestOptions } from '../run/options.ts';
import { statementsOf } from './elements.ts';
import { type Hits, hitKey, hitsOf } from './hits.ts';

/** How often an element or a branch of a policy file ran. */
export interface CoveredPart {
  readonly name: string;
  readonly line: number;
  readonly hits: number;
}

/** A branch, and the policy that decides whether it is taken. */
export interface CoveredBranch extends CoveredPart {
  /** The policy that decides: `choose`. */
  readonly policy: string;
  /** The line of that policy. */
  readonly policyLine: number;
}

/** The coverage of a policy file. */
export interface FileCoverage {
  readonly file: string;
  readonly elements: readonly CoveredPart[];
  /** The ways that policies which decide can take: branches of `choose`, outcomes of `retry` and of caches. */
  readonly branches: readonly CoveredBranch[];
  /** The policy, for reports that show it. */
  readonly text: string;
}

/** The coverage of all policies of the artifacts. */
export interface Coverage {
  readonly files: readonly FileCoverage[];
  readonly elements: Share;
  readonly branches: Share;
}

/** How many of all. */
export interface Share {
  readonly covered: number;
  readonly total: number;
}

/** Computes the coverage of the policies of artifacts, and of policy files that tests name. */
export function coverageOf(
  { artifacts, files: tests }: Pick<PolicyTestOptions, 'artifacts' | 'files'>,
  traces: Iterable<Trace>,
): Coverage {
  const hits = hitsOf(traces);
  const texts = new Map<string, string>();
  for (const { policy, files = [] } of artifacts) {
    const file = files.find((one) => one.endsWith('.xml'));
    if (policy !== undefined && file !== undefined) texts.set(file, policy);
  }
  for (const { target } of tests) if (target?.kind === 'policy') texts.set(target.name, target.text ?? '');
  const files = [...texts]
    .map(([file, text]) => fileCoverage(file, text, hits))
    .filter(({ elements }) => elements.length > 0)
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  return {
    files,
    elements: shareOf(files.flatMap(({ elements }) => elements)),
    branches: shareOf(files.flatMap(({ branches }) => branches)),
  };
}

function fileCoverage(file: string, text: string, hits: Hits): FileCoverage {
  const covered = (name: string, line: number) => ({ name, line, hits: hits.get(hitKey(file, line, name)) ?? 0 });
  const statements = statementsOf(text);
  return {
    file,
    text,
    elements: statements.map(({ name, line }) => covered(name, line)),
    branches: statements.flatMap(({ name: policy, line: policyLine, branches }) =>
      branches.map((branch) => ({ ...covered(branch.name, branch.line), policy, policyLine })),
    ),
  };
}

/** How many parts ran at least once. */
export const shareOf = (parts: readonly CoveredPart[]): Share => ({
  covered: parts.filter(({ hits }) => hits > 0).length,
  total: parts.length,
});

/** Percent of a share; 100 of nothing. */
export const percentOf = ({ covered, total }: Share): number => (total === 0 ? 100 : (covered / total) * 100);
