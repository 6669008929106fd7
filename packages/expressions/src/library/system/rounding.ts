import { invalidArgument } from '../../runtime/errors.ts';
import { declareType } from '../../types/declare.ts';

/** How ties, or all fractions, are rounded. */
export type Rounding = 'even' | 'away' | 'zero' | 'down' | 'up';

const modes: readonly Rounding[] = ['even', 'away', 'zero', 'down', 'up'];

export function roundingOf(mode: number): Rounding {
  const found = modes[mode];
  if (!found)
    throw invalidArgument(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, 'mode');
  return found;
}

export const roundingType = declareType({
  name: 'System.MidpointRounding',
  kind: 'enum',
  values: { ToEven: 0, AwayFromZero: 1, ToZero: 2, ToNegativeInfinity: 3, ToPositiveInfinity: 4 },
});
