import { exception, type NetException } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { textOf } from '../../runtime/text.ts';
import { Box, type Value } from '../../runtime/values.ts';
import { JArray } from './array.ts';
import { orNull } from './content.ts';
import { JObject, netNameOf } from './object.ts';
import type { JToken } from './token.ts';

export const argumentNull = (name: string): NetException =>
  exception('ArgumentNullException', `Value cannot be null. (Parameter '${name}')`);

/** The item of a list, which throws as `List<T>` does. */
export function itemAt(array: JArray, index: number): JToken {
  const item = array.items[index];
  if (item) return item;
  throw exception(
    'ArgumentOutOfRangeException',
    "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
  );
}

/** `token[key]`. */
export function child(run: Run, token: JToken, key: Value): JToken | null {
  if (token instanceof JObject) return token.item(nameOf(run, key, 'Accessed'));
  if (token instanceof JArray) return itemAt(token, indexOf(run, key, 'Accessed'));
  throw exception('InvalidOperationException', `Cannot access child value on ${netNameOf(token)}.`);
}

/** `token[key] = value`. */
export function setChild(run: Run, token: JToken, key: Value, value: JToken | null): null {
  if (token instanceof JObject) token.put(run, nameOf(run, key, 'Set'), orNull(value));
  else if (token instanceof JArray) token.replaceAt(run, indexOf(run, key, 'Set'), orNull(value));
  else throw exception('InvalidOperationException', `Cannot set child value on ${netNameOf(token)}.`);
  return null;
}

function nameOf(run: Run, key: Value, verb: string): string {
  if (key === null) throw argumentNull('key');
  if (typeof key === 'string') return key;
  throw wrongKey(run, `${verb} JObject values`, key, 'Object property name');
}

function indexOf(run: Run, key: Value, verb: string): number {
  if (key === null) throw argumentNull('key');
  if (key instanceof Box && key.type.declaration.keyword === 'int') return key.value as number;
  throw wrongKey(run, `${verb} JArray values`, key, 'Int32 array index');
}

function wrongKey(run: Run, what: string, key: Value, expected: string): NetException {
  const text = typeof key === 'string' ? `"${key}"` : textOf(run, key);
  return exception('ArgumentException', `${what} with invalid key value: ${text}. ${expected} expected.`);
}

/** The first or last child. */
export function edge(token: JToken, index: 0 | -1): JToken | null {
  if (token.type !== 'Object' && token.type !== 'Array' && token.type !== 'Property')
    throw exception('InvalidOperationException', `Cannot access child value on ${netNameOf(token)}.`);
  return token.children.at(index) ?? null;
}
