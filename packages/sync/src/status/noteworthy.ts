import type { ApiState, StatusCell, StatusCounts } from './types.ts';

const sum = (counts: Readonly<Record<string, number>> | undefined) =>
  Object.values(counts ?? {}).reduce((all, one) => all + one, 0);

/** True if something is pending, differs or is wrong. */
export const hasWork = ({ pending, drift, findings }: StatusCounts): boolean =>
  sum(pending) + sum(drift) + (findings?.error ?? 0) > 0;

const textOf = (state: ApiState | undefined) => JSON.stringify([state?.version, state?.revision]);

/**
 * Decides whether an API is shown among many.
 *
 * @param environments number of the environments whose files were read
 */
export function isNoteworthy(cells: readonly StatusCell[], environments: number): boolean {
  const states = new Set(cells.map(({ files }) => textOf(files)));
  return cells.length < environments || states.size > 1 || cells.some(hasWork);
}
