import type { ExpressionContext } from '../context.ts';
import type { ExpressionHost, ExpressionLimits } from '../host.ts';
import type { Types } from '../types/type.ts';
import { LimitError } from './exception.ts';

/** One evaluation: what it reads, and what it may still use. It is `this` in every member of the library. */
export class Run {
  readonly types: Types;
  readonly context: ExpressionContext;
  readonly host: ExpressionHost;
  #steps: number;
  #memory: number;
  #depth: number;

  constructor(
    types: Types,
    context: ExpressionContext,
    host: ExpressionHost,
    { steps, memory, depth }: ExpressionLimits,
  ) {
    this.types = types;
    this.context = context;
    this.host = host;
    this.#steps = steps;
    this.#memory = memory;
    this.#depth = depth;
  }

  /** Counts work before it is done. Loops of the library call it for each item, or once with their number. */
  spend(steps = 1): void {
    this.#steps -= steps;
    if (this.#steps < 0) throw new LimitError('The expression takes too many steps');
  }

  /** Counts characters, bytes or items before they are made. */
  grow(size: number): void {
    this.#memory -= size;
    if (this.#memory < 0) throw new LimitError('The expression needs too much memory');
  }

  /** Runs a call inside a call. */
  nested<T>(call: () => T): T {
    if (--this.#depth < 0) throw new LimitError('The expression calls itself too often');
    try {
      return call();
    } finally {
      this.#depth++;
    }
  }
}
