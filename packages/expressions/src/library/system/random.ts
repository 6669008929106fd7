import { outOfRange, required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';

const big = 2147483647;

/** `Random` with a seed: the subtractive generator of Knuth, as .NET has it for seeds. */
export class RandomValue {
  readonly #seeds = new Int32Array(56);
  #next = 0;
  #nextP = 21;

  constructor(seed: number) {
    const subtraction = seed === -2147483648 ? big : Math.abs(seed);
    let mj = 161803398 - subtraction;
    let mk = 1;
    this.#seeds[55] = mj;
    let index = 0;
    for (let i = 1; i < 55; i++) {
      index += 21;
      if (index >= 55) index -= 55;
      this.#seeds[index] = mk;
      mk = mj - mk;
      if (mk < 0) mk += big;
      mj = this.#seeds[index] ?? 0;
    }
    for (let k = 1; k < 5; k++) {
      for (let i = 1; i < 56; i++) {
        let n = i + 30;
        if (n >= 55) n -= 55;
        const value = ((this.#seeds[i] ?? 0) - (this.#seeds[1 + n] ?? 0)) | 0;
        this.#seeds[i] = value < 0 ? value + big : value;
      }
    }
  }

  toText(): string {
    return 'System.Random';
  }

  /** An integer from 0 to 2147483646. */
  internal(): number {
    this.#next = this.#next >= 55 ? 1 : this.#next + 1;
    this.#nextP = this.#nextP >= 55 ? 1 : this.#nextP + 1;
    let value = (this.#seeds[this.#next] ?? 0) - (this.#seeds[this.#nextP] ?? 0);
    if (value === big) value--;
    if (value < 0) value += big;
    this.#seeds[this.#next] = value;
    return value;
  }

  sample(): number {
    return this.internal() * (1 / big);
  }

  /** For ranges of more than 31 bits. */
  largeSample(): number {
    const value = this.internal();
    const signed = this.internal() % 2 === 0 ? -value : value;
    return (signed + (big - 1)) / (2 * big - 1);
  }
}

function between(random: RandomValue, least: number, most: number): number {
  if (least > most) throw outOfRange('minValue', "'minValue' cannot be greater than maxValue.");
  const range = most - least;
  return range <= big ? Math.trunc(random.sample() * range) + least : Math.floor(random.largeSample() * range) + least;
}

export const randomType = declareType({
  name: 'System.Random',
  kind: 'class',
  instances: RandomValue,
  members: {
    // .NET seeds it from the system; the host has the seed, so that runs repeat.
    'new()'(this: Run) {
      return new RandomValue(this.host.randomSeed());
    },
    'new(int)': (seed: number) => new RandomValue(seed),
    'int Next()': (random: RandomValue) => random.internal(),
    'int Next(int)': (random: RandomValue, most: number) => {
      if (most < 0) throw outOfRange('maxValue', "'maxValue' must be greater than zero.");
      return Math.trunc(random.sample() * most);
    },
    'int Next(int, int)': between,
    'double NextDouble()': (random: RandomValue) => random.sample(),
    'void NextBytes(byte[])'(this: Run, random: RandomValue, bytes: NetArray | null) {
      const { items } = required(bytes, 'buffer');
      this.spend(items.length);
      for (let index = 0; index < items.length; index++) items[index] = random.internal() & 0xff;
      return null;
    },
  },
});
