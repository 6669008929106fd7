import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { copyInto } from '../collections/copy.ts';
import { Enumerator } from '../collections/enumerator.ts';
import { JArray } from './array.ts';
import { addContent, orNull } from './content.ts';
import { fromObject } from './from-object.ts';
import { argumentNull, itemAt } from './indexing.ts';
import { parseContainer } from './parse.ts';
import type { JToken } from './token.ts';

function make(run: Run, content: Value): JArray {
  const array = new JArray();
  addContent(run, array, 0, content);
  return array;
}

/** `JArray`. */
export const arrayType = declareType({
  name: 'Newtonsoft.Json.Linq.JArray',
  kind: 'class',
  bases: ['JContainer', 'IList<JToken>'],
  instances: JArray,
  members: {
    'new()': () => new JArray(),
    'new(JArray)'(this: Run, other: JArray) {
      return other.clone(this);
    },
    'new(params object[])'(this: Run, content: NetArray) {
      return make(this, content);
    },
    'new(object)'(this: Run, content: Value) {
      return make(this, content);
    },
    'JToken this[int] { get; set; }': {
      get: itemAt,
      set(this: Run, array: JArray, index: number, value: JToken | null) {
        array.replaceAt(this, index, orNull(value));
        return null;
      },
    },
    'void Add(JToken)'(this: Run, array: JArray, item: JToken | null) {
      array.insert(this, array.items.length, orNull(item));
      return null;
    },
    'void Insert(int, JToken)'(this: Run, array: JArray, index: number, item: JToken | null) {
      array.insert(this, index, orNull(item));
      return null;
    },
    'void RemoveAt(int)'(this: Run, array: JArray, index: number) {
      array.removeAt(this, index);
      return null;
    },
    'bool Remove(JToken)'(this: Run, array: JArray, item: JToken | null) {
      const index = indexOf(this, array, item);
      if (index >= 0) array.removeAt(this, index);
      return index >= 0;
    },
    'void Clear()': (array: JArray) => {
      array.clear();
      return null;
    },
    'bool Contains(JToken)'(this: Run, array: JArray, item: JToken | null) {
      return indexOf(this, array, item) >= 0;
    },
    'int IndexOf(JToken)'(this: Run, array: JArray, item: JToken | null) {
      return indexOf(this, array, item);
    },
    'bool IsReadOnly { get; }': () => false,
    'void CopyTo(JToken[], int)'(this: Run, array: JArray, target: NetArray, start: number) {
      return copyInto(this, array.items, target, start);
    },
    'IEnumerator<JToken> GetEnumerator()'(this: Run, array: JArray) {
      return new Enumerator(this.types.get('JToken'), array);
    },
    'static JArray Parse(string)'(this: Run, text: string | null) {
      return parseContainer(this, 'Array', text);
    },
    'static JArray FromObject(object)'(this: Run, value: Value) {
      if (value === null) throw argumentNull('o');
      const token = fromObject(this, value);
      if (token instanceof JArray) return token;
      throw exception('ArgumentException', `Object serialized to ${token.type}. JArray instance expected.`);
    },
  },
});

/** By reference. */
function indexOf(run: Run, array: JArray, item: JToken | null): number {
  run.spend(1 + array.items.length / 16);
  return item === null ? -1 : array.items.indexOf(item);
}
