import { defaultOf } from '../../runtime/default-of.ts';
import { required } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import type { NetDictionary } from './dictionary.ts';

type KeyAndValue = readonly [Type, Type];

function valueOrDefault(dictionary: NetDictionary | null, key: Value, otherwise: Value): Value {
  const slot = required(dictionary, 'dictionary').find(key);
  return slot ? slot.value : otherwise;
}

/** Extension methods of dictionaries. */
export const extensionsType = declareType({
  name: 'System.Collections.Generic.CollectionExtensions',
  kind: 'static',
  members: {
    'static V GetValueOrDefault<K, V>(this IReadOnlyDictionary<K, V>, K)': (
      [, type]: KeyAndValue,
      dictionary: NetDictionary | null,
      key: Value,
    ) => valueOrDefault(dictionary, key, defaultOf(type)),
    'static V GetValueOrDefault<K, V>(this IReadOnlyDictionary<K, V>, K, V)': (
      _: KeyAndValue,
      dictionary: NetDictionary | null,
      key: Value,
      otherwise: Value,
    ) => valueOrDefault(dictionary, key, otherwise),
    'static bool TryAdd<K, V>(this IDictionary<K, V>, K, V)'(
      this: Run,
      _: KeyAndValue,
      dictionary: NetDictionary | null,
      key: Value,
      value: Value,
    ) {
      this.grow(1);
      return required(dictionary, 'dictionary').tryAdd(key, value);
    },
  },
});
