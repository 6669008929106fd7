import { generator } from '../../packages/emulator/src/profiles/random.ts';

/** Choices that a seed determines. */
export class Pick {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = generator(seed);
  }

  /** A whole number from 0 to below a limit. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** True in a share of the calls. */
  chance(share: number): boolean {
    return this.#random() < share;
  }

  /** One of some values. */
  one<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new RangeError('there is nothing to pick from');
    return value;
  }
}
