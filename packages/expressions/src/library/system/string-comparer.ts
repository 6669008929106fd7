import { toUpper } from '../../runtime/characters.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import {
  type Comparison,
  compareStrings,
  culture,
  cultureIgnoreCase,
  equalStrings,
  ordinal,
  ordinalIgnoreCase,
} from '../../runtime/string-comparison.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';

/** `StringComparer`: an `IComparer<string>` and an `IEqualityComparer<string>`. */
export class StringComparer {
  readonly #comparison: Comparison;
  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }
  equals(a: Value, b: Value): boolean {
    return equalStrings(a as string | null, b as string | null, this.#comparison);
  }
  compare(a: Value, b: Value): number {
    return compareStrings(a as string | null, b as string | null, this.#comparison);
  }
  /** By culture, different texts can be equal: then there is no key. */
  keyOf(value: Value): string | undefined {
    if (typeof value !== 'string' || !this.#comparison.isOrdinal) return undefined;
    return `s${this.#comparison.ignoresCase ? toUpper(value) : value}`;
  }
  toText(): never {
    throw new UnsupportedError('The text of a comparer is not supported');
  }
}

const comparers = {
  Ordinal: new StringComparer(ordinal),
  OrdinalIgnoreCase: new StringComparer(ordinalIgnoreCase),
  InvariantCulture: new StringComparer(culture),
  InvariantCultureIgnoreCase: new StringComparer(cultureIgnoreCase),
  CurrentCulture: new StringComparer(culture),
  CurrentCultureIgnoreCase: new StringComparer(cultureIgnoreCase),
};

export const stringComparerType = declareType({
  name: 'System.StringComparer',
  kind: 'class',
  instances: StringComparer,
  bases: ['IComparer<string>', 'IEqualityComparer<string>'],
  members: {
    ...Object.fromEntries(
      Object.entries(comparers).map(([name, comparer]) => [`static StringComparer ${name} { get; }`, () => comparer]),
    ),
    'int Compare(string, string)': (comparer: StringComparer, a: Value, b: Value) => comparer.compare(a, b),
    'bool Equals(string, string)': (comparer: StringComparer, a: Value, b: Value) => comparer.equals(a, b),
  },
});
