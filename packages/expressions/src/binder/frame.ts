import type { Run } from '../runtime/run.ts';
import type { Ref, Value } from '../runtime/values.ts';

/**
 * The variables of a running function. A declaration that runs makes a new `Ref`, so that a lambda, which keeps the slots as they are when it is made,
 * keeps the variable of its turn of a loop.
 */
export interface Frame {
  readonly run: Run;
  readonly slots: Ref[];
  readonly outer: Frame | undefined;
}

/** Where constants are computed when an expression is compiled: nothing runs yet. */
export const noFrame = { run: undefined, slots: [], outer: undefined } as unknown as Frame;

/** Computes the value of an expression. */
export type Evaluate = (frame: Frame) => Value;

/** How a statement ends, if it does not go on with the next one. */
export type Signal = undefined | 'break' | 'continue' | Returned;

/** A `return` ran. */
export class Returned {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

/** Runs a statement. */
export type Execute = (frame: Frame) => Signal;
