import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray, Ref, Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { Enumerator } from '../collections/enumerator.ts';
import { KeyValuePairValue } from '../collections/key-value-pair.ts';
import { NetList } from '../collections/list.ts';
import { addContent, orNull, propertyValue, removeToken } from './content.ts';
import { fromObject } from './from-object.ts';
import { argumentNull } from './indexing.ts';
import { JObject } from './object.ts';
import { parseContainer } from './parse.ts';
import { JProperty } from './property.ts';
import { JEnumerable, lazyTokens, tokens } from './sequence.ts';
import type { JToken } from './token.ts';

function make(run: Run, content: Value): JObject {
  const object = new JObject();
  addContent(run, object, 0, content);
  return object;
}

/** The property of a name, by a `StringComparison`: ordinal is tried first. */
function property(object: JObject, name: string | null, comparison: number): JProperty | null {
  if (name === null) return null;
  const exact = object.property(name);
  if (exact || comparison % 2 === 0) return exact;
  const lower = name.toLowerCase();
  return object.properties.find((one) => one.name.toLowerCase() === lower) ?? null;
}

function* pairs(run: Run, object: JObject): Iterable<KeyValuePairValue> {
  const types = [run.types.get('string'), run.types.get('JToken')];
  for (const one of object as Iterable<JToken>) {
    run.spend();
    yield new KeyValuePairValue(types, (one as JProperty).name, (one as JProperty).value);
  }
}

function set(ref: Ref, value: JToken | null): boolean {
  ref.value = value;
  return value !== null;
}

/** `JObject`. */
export const objectType = declareType({
  name: 'Newtonsoft.Json.Linq.JObject',
  kind: 'class',
  bases: ['JContainer', 'IDictionary<string, JToken>'],
  instances: JObject,
  members: {
    'new()': () => new JObject(),
    'new(JObject)'(this: Run, other: JObject) {
      return other.clone(this);
    },
    'new(params object[])'(this: Run, content: NetArray) {
      return make(this, content);
    },
    'new(object)'(this: Run, content: Value) {
      return make(this, content);
    },
    'JToken this[string] { get; set; }': {
      get(object: JObject, name: string | null) {
        if (name === null) throw argumentNull('propertyName');
        return object.item(name);
      },
      set(this: Run, object: JObject, name: string | null, value: JToken | null) {
        if (name === null) throw argumentNull('name');
        object.put(this, name, orNull(value));
        return null;
      },
    },
    'void Add(string, JToken)'(this: Run, object: JObject, name: string | null, value: JToken | null) {
      if (name === null) throw argumentNull('name');
      object.append(this, name, orNull(value));
      return null;
    },
    'bool ContainsKey(string)': (object: JObject, name: string | null) => {
      if (name === null) throw argumentNull('propertyName');
      return object.property(name) !== null;
    },
    'bool Remove(string)'(this: Run, object: JObject, name: string | null) {
      const found = name === null ? null : object.property(name);
      if (found) removeToken(this, found);
      return found !== null;
    },
    'JProperty Property(string)': (object: JObject, name: string | null) => property(object, name, 4),
    'JProperty Property(string, StringComparison)': property,
    'IEnumerable<JProperty> Properties()'(this: Run, object: JObject) {
      return lazyTokens(this, () => object, 'JProperty');
    },
    'JEnumerable<JToken> PropertyValues()'(this: Run, object: JObject) {
      return tokens(this, () => [...(object as Iterable<JToken>)].map((one) => (one as JProperty).value));
    },
    'JToken GetValue(string)': (object: JObject, name: string | null) => property(object, name, 4)?.value ?? null,
    'JToken GetValue(string, StringComparison)': (object: JObject, name: string | null, comparison: number) =>
      property(object, name, comparison)?.value ?? null,
    'bool TryGetValue(string, out JToken)': (object: JObject, name: string | null, ref: Ref) =>
      set(ref, property(object, name, 4)?.value ?? null),
    'bool TryGetValue(string, StringComparison, out JToken)': (
      object: JObject,
      name: string | null,
      comparison: number,
      ref: Ref,
    ) => set(ref, property(object, name, comparison)?.value ?? null),
    'ICollection<string> Keys { get; }'(this: Run, { properties }: JObject) {
      return new NetList(
        this.types.get('string'),
        properties.map(({ name }) => name),
      );
    },
    'IEnumerator<KeyValuePair<string, JToken>> GetEnumerator()'(this: Run, object: JObject) {
      const type = this.types.get('KeyValuePair<string, JToken>');
      return new Enumerator(type, new JEnumerable(type, () => pairs(this, object)));
    },
    'static JObject Parse(string)'(this: Run, text: string | null) {
      return parseContainer(this, 'Object', text);
    },
    'static JObject FromObject(object)'(this: Run, value: Value) {
      if (value === null) throw argumentNull('o');
      const token = fromObject(this, value);
      if (token instanceof JObject) return token;
      throw exception('ArgumentException', `Object serialized to ${token.type}. JObject instance expected.`);
    },
  },
});

/** `JProperty`. */
export const propertyType = declareType({
  name: 'Newtonsoft.Json.Linq.JProperty',
  kind: 'class',
  bases: ['JContainer'],
  instances: JProperty,
  members: {
    'new(JProperty)'(this: Run, other: JProperty) {
      return other.clone(this);
    },
    'new(string, params object[])': makeProperty,
    'new(string, object)': makeProperty,
    'string Name { get; }': ({ name }: JProperty) => name,
    'JToken Value { get; set; }': {
      get: ({ value }: JProperty) => value,
      set(this: Run, one: JProperty, value: JToken | null) {
        one.setValue(this, orNull(value));
        return null;
      },
    },
  },
});

function makeProperty(this: Run, name: string | null, content: Value): JProperty {
  if (name === null) throw argumentNull('name');
  this.grow(8 + name.length);
  const made = new JProperty(name);
  made.setValue(this, propertyValue(this, content));
  return made;
}
