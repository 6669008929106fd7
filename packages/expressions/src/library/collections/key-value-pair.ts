import { box } from '../../runtime/boxing.ts';
import { defaultOf } from '../../runtime/default-of.ts';
import { valuesEqual } from '../../runtime/equality.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';

/** `KeyValuePair<K, V>`. */
export class KeyValuePairValue {
  readonly typeArguments: readonly Type[];
  readonly key: Value;
  readonly value: Value;

  constructor(typeArguments: readonly Type[], key: Value, value: Value) {
    this.typeArguments = typeArguments;
    this.key = key;
    this.value = value;
  }

  static defaultOf({ typeArguments }: Type): KeyValuePairValue {
    const [key, value] = typeArguments as [Type, Type];
    return new KeyValuePairValue(typeArguments, defaultOf(key), defaultOf(value));
  }

  equals(other: Value): boolean {
    return (
      other instanceof KeyValuePairValue &&
      other.typeArguments.every((one, index) => one === this.typeArguments[index]) &&
      valuesEqual(this.key, other.key) &&
      valuesEqual(this.value, other.value)
    );
  }

  toText(run: Run): string {
    const [key, value] = this.typeArguments as [Type, Type];
    return `[${textOf(run, box(key, this.key))}, ${textOf(run, box(value, this.value))}]`;
  }
}

export const keyValuePairType = declareType({
  name: 'System.Collections.Generic.KeyValuePair<K, V>',
  kind: 'struct',
  instances: KeyValuePairValue,
  members: {
    'new()': (types: readonly [Type, Type]) => new KeyValuePairValue(types, defaultOf(types[0]), defaultOf(types[1])),
    'new(K, V)': (types: readonly [Type, Type], key: Value, value: Value) => new KeyValuePairValue(types, key, value),
    'K Key { get; }': (pair: KeyValuePairValue) => pair.key,
    'V Value { get; }': (pair: KeyValuePairValue) => pair.value,
  },
});
