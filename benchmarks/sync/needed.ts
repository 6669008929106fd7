/** Requests of a job by the quota that Resource Manager counts them in. */
export interface Demand {
  readonly reads: number;
  readonly writes: number;
  readonly deletes: number;
}

/** Requests per second that Resource Manager grants, and those that it grants at once. */
const granted = { reads: [25, 250], writes: [10, 200], deletes: [10, 200] } as const;

/** Seconds that requests need at the limits of Resource Manager. */
export const needed = (demand: Demand): number =>
  Math.max(
    ...(['reads', 'writes', 'deletes'] as const).map((one) => (demand[one] - granted[one][1]) / granted[one][0]),
    0,
  );
