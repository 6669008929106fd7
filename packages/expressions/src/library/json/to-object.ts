import { exception, NetException, UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import type { Type } from '../../types/type.ts';
import { arrayItems } from '../collections/copy.ts';
import { NetDictionary } from '../collections/dictionary.ts';
import { NetList } from '../collections/list.ts';
import { JArray } from './array.ts';
import { boxed } from './boxed.ts';
import { casts, castToken } from './cast.ts';
import { JObject, netNameOf } from './object.ts';
import { pathOfToken } from './path-of.ts';
import { scalarText } from './scalar-text.ts';
import { toDecimal } from './to-decimal.ts';
import { JToken } from './token.ts';
import { fullName } from './type-name.ts';
import { JValue } from './value.ts';

/** The texts that scalars were read from; null for tokens that were not. */
export type Sources = ReadonlyMap<JToken, string> | null;

const isNullable = ({ declaration }: Type): boolean => declaration.name === 'System.Nullable<T>';
const keyOf = ({ declaration, text }: Type): string => declaration.keyword ?? text;

/** `ToObject<T>()`: simple types are cast, others are deserialized. */
export function toObject(run: Run, token: JToken, type: Type): Value {
  const inner = isNullable(type) ? (type.typeArguments[0] as Type) : type;
  const cast = keyOf(inner) === 'byte[]' ? undefined : casts[keyOf(inner)];
  if (cast) return castToken(run, cast, inner !== type, token);
  return deserialize(run, token, type, null);
}

const lists = /\.(List|IList|ICollection|IEnumerable|IReadOnlyList|IReadOnlyCollection)<T>$/;
const dictionaries = /\.(Dictionary|IDictionary|IReadOnlyDictionary)<\w+, \w+>$/;

/** The value of a type that the serializer of Newtonsoft makes of a token. */
export function deserialize(run: Run, token: JToken, type: Type, sources: Sources): Value {
  run.spend();
  const { name, instances, keyword } = type.declaration;
  const isNull = token.type === 'Null' || token.type === 'Undefined';
  if (keyword === 'object') return token instanceof JValue ? boxed(run, token.value) : token.clone(run);
  if (instances && (instances === JToken || instances.prototype instanceof JToken))
    return tokenAs(run, token, type, isNull);
  if (isNullable(type)) return isNull ? null : deserialize(run, token, type.typeArguments[0] as Type, sources);
  if (casts[keyOf(type)]) return simple(run, token, type, sources, isNull);
  if (isNull && type.declaration.kind !== 'struct' && type.declaration.kind !== 'enum') return null;
  const [first, second] = type.typeArguments;
  if (first && (name === 'System.Array<T>' || lists.test(name))) {
    const items = run.nested(() => itemsOf(run, token, type, first, sources));
    return name === 'System.Array<T>' ? new NetArray(first, arrayItems(first, items)) : new NetList(first, items);
  }
  if (first?.declaration.keyword === 'string' && second && dictionaries.test(name))
    return run.nested(() => dictionaryOf(run, token, type, [first, second], sources));
  throw new UnsupportedError(`JSON to ${type.text} is not supported`);
}

function tokenAs(run: Run, token: JToken, type: Type, isNull: boolean): Value {
  const target = type.declaration.instances as typeof JObject;
  if (isNull && (target as unknown) !== JValue && (target as unknown) !== JToken) return null;
  if (token instanceof target) return token.clone(run);
  throw wrong(
    token,
    `Deserialized JSON type '${netNameOf(token)}' is not compatible with expected type '${type.declaration.name}'`,
  );
}

function itemsOf(run: Run, token: JToken, type: Type, item: Type, sources: Sources): Value[] {
  if (!(token instanceof JArray))
    throw wrong(token, `Cannot deserialize the current JSON ${kindOf(token)} into type '${fullName(type)}'`);
  run.grow(token.items.length);
  return token.items.map((one) => deserialize(run, one, item, sources));
}

function dictionaryOf(
  run: Run,
  token: JToken,
  type: Type,
  types: readonly [Type, Type],
  sources: Sources,
): NetDictionary {
  if (!(token instanceof JObject))
    throw wrong(token, `Cannot deserialize the current JSON ${kindOf(token)} into type '${fullName(type)}'`);
  const made = new NetDictionary(types);
  for (const { name, value } of token.properties) {
    run.grow(8);
    made.set(name, deserialize(run, value, types[1], sources));
  }
  return made;
}

const kindOf = ({ type }: JToken): string => (type === 'Object' ? 'object' : type === 'Array' ? 'array' : 'value');

const wrong = (token: JToken, message: string) =>
  exception('Newtonsoft.Json.JsonSerializationException', `${message}. Path '${pathOfToken(null, token)}'.`);

/** Types that the reader itself reads. Others are converted after reading, which fails with another exception. */
const read = new Set('byte short int float double decimal bool string'.split(' '));

function simple(run: Run, token: JToken, type: Type, sources: Sources, isNull: boolean): Value {
  const key = keyOf(type);
  const cast = casts[key];
  if (isNull && (key === 'string' || key === 'byte[]')) return null;
  const failed = read.has(key) ? 'Newtonsoft.Json.JsonReaderException' : 'Newtonsoft.Json.JsonSerializationException';
  const failure = (message: string, inner: NetException | null = null) =>
    exception(failed, `${message}. Path '${pathOfToken(null, token)}'.`, inner);
  if (isNull || !cast) throw wrong(token, `Error converting value {null} to type '${fullName(type)}'`);
  if (!(token instanceof JValue)) throw failure(`Unexpected token while reading ${cast.name}`);
  const source = sources?.get(token);
  if (key === 'string') return typeof token.value === 'string' ? token.value : sourceText(run, token, source);
  if (source !== undefined && /^(byte|short|int)$/.test(key) && !/^["']?-?\d+["']?$/.test(source.trim()))
    throw failure(`Input string '${source}' is not a valid integer`);
  if (key === 'decimal' && source !== undefined && token.type === 'Float') return toDecimal(source);
  try {
    return cast.convert(run, token.value, token.type);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    throw failure(`Could not convert to ${cast.name}: ${scalarText(run, token.value)}`, error);
  }
}

/** Strings are as they were written: dates are not changed, and numbers keep their digits. */
function sourceText(run: Run, token: JValue, source: string | undefined): string {
  if (source === undefined) return scalarText(run, token.value);
  return /^["']/.test(source) ? source.slice(1, -1) : source;
}
