import { AnonymousObject } from '../../runtime/anonymous.ts';
import { box } from '../../runtime/boxing.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import { Box, type Value } from '../../runtime/values.ts';
import type { Type } from '../../types/type.ts';
import { NetDictionary } from '../collections/dictionary.ts';
import { KeyValuePairValue } from '../collections/key-value-pair.ts';
import { JArray } from './array.ts';
import { isMultiple, objectsIn } from './content.ts';
import { dateText } from './dates.ts';
import { Numeric, scalarOf } from './numeric.ts';
import { JObject } from './object.ts';
import { scalarText } from './scalar-text.ts';
import { tryTypeOfScalar } from './scalar-type.ts';
import { JToken } from './token.ts';
import { JValue, nullToken } from './value.ts';

/** The token of a value, as the serializer of Newtonsoft makes it. */
export function fromObject(run: Run, value: Value): JToken {
  run.spend();
  if (value === null) return nullToken();
  if (value instanceof JToken) return value.clone(run);
  const scalar = scalarOf(value);
  if (scalar instanceof Numeric && scalar.isChar) return new JValue(scalarText(run, scalar));
  if (scalar instanceof Box) return new JValue(new Numeric('int', scalar.value));
  const type = tryTypeOfScalar(null, scalar);
  if (type) return new JValue(scalar, type);
  return run.nested(() => container(run, value));
}

function container(run: Run, value: Value): JToken {
  if (value instanceof AnonymousObject)
    return object(
      run,
      value.names.map((name, index) => [name, value.values[index]] as const),
    );
  if (value instanceof KeyValuePairValue) {
    const [key, item] = value.typeArguments as [Type, Type];
    return object(run, [
      ['Key', box(key, value.key)],
      ['Value', box(item, value.value)],
    ]);
  }
  if (value instanceof NetDictionary) return object(run, entries(run, value));
  if (!isMultiple(value)) throw new UnsupportedError(`JSON of ${run.types.of(value).text} is not supported`);
  const array = new JArray();
  for (const item of objectsIn(run, value)) array.insert(run, array.items.length, fromObject(run, item));
  return array;
}

function object(run: Run, properties: Iterable<readonly [string, Value]>): JObject {
  const made = new JObject();
  for (const [name, value] of properties) {
    run.grow(8 + name.length);
    made.put(run, name, fromObject(run, value));
  }
  return made;
}

function* entries(run: Run, dictionary: NetDictionary): Iterable<readonly [string, Value]> {
  const [keyType, valueType] = dictionary.typeArguments as [Type, Type];
  for (const { key, value } of dictionary) yield [keyText(run, box(keyType, key)), box(valueType, value)];
}

function keyText(run: Run, key: Value): string {
  return dateText(key) ?? textOf(run, key);
}
