import type { Value } from '../runtime/values.ts';
import type { BoundValue } from './bound.ts';
import type { Frame } from './frame.ts';

/**
 * The value of a chain `a?.b.c` whose `a` is null: every link passes it on, and the end of the chain makes null of it.
 */
export const short: unique symbol = Symbol('null in a chain');

/** Runs a link on the value before it. */
export const after =
  (receiver: BoundValue, link: (frame: Frame, value: Value) => Value) =>
  (frame: Frame): Value => {
    const value = receiver.evaluate(frame);
    return value === short ? short : link(frame, value);
  };

/** Values whose evaluation may give `short`. */
const conditional = new WeakSet<BoundValue>();

/** True if evaluation may give `short`. */
export const isConditional = (bound: BoundValue): boolean => conditional.has(bound);

/** States that evaluation may give `short`. */
export const markConditional = (bound: BoundValue): void => {
  conditional.add(bound);
};

/** A link of a chain may be short if the one before it may. */
export const passOn = (receiver: BoundValue, bound: BoundValue): BoundValue => {
  if (conditional.has(receiver)) conditional.add(bound);
  return bound;
};
