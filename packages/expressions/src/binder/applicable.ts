import type { Type } from '../types/type.ts';
import type { Candidate } from './bound.ts';
import type { Evaluate } from './frame.ts';

/** An overload that can be called with the arguments. */
export interface Applicable {
  readonly candidate: Candidate;
  readonly typeArguments: readonly Type[];
  /** The types of the parameters, in the order of the arguments. */
  readonly argumentTypes: readonly Type[];
  readonly isExpanded: boolean;
  readonly defaults: number;
  readonly result: Type;
  /** The arguments, in the order of the parameters. */
  bind(): readonly Evaluate[];
}
