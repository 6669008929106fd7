import { itemTypeOf } from './library/collections/enumerator.ts';
import { KeyValuePairValue } from './library/collections/key-value-pair.ts';
import { hasNoText } from './library/context/facts.ts';
import { AnonymousObject } from './runtime/anonymous.ts';
import { box } from './runtime/boxing.ts';
import { NetException } from './runtime/exception.ts';
import { iterate } from './runtime/iterate.ts';
import { netName } from './runtime/net-name.ts';
import type { Run } from './runtime/run.ts';
import { textOf } from './runtime/text.ts';
import { typeOf } from './runtime/type-of.ts';
import { Box, NetArray, type Value } from './runtime/values.ts';
import type { TypeDeclaration } from './types/declare.ts';
import { membersOf } from './types/members.ts';
import { anonymousName } from './types/system.ts';
import type { Type } from './types/type.ts';

/** A value as the records of .NET have it: its type at run time, its text, its items. */
export interface Description {
  readonly type: string;
  /** Absent where .NET has only the name of the type. */
  readonly text?: string;
  readonly items?: readonly Description[];
}

const mostItems = 50;
const mostText = 4000;

/**
 * Describes a value, as `tests/oracle/expressions/evaluator/Description.cs` does. Reads sequences, so it can throw what they throw.
 *
 * @param value as `evaluate` returns it
 */
export function describeValue(run: Run, value: Value, depth = 0): Description {
  if (value === null) return { type: 'null' };
  if (typeof value === 'function') return { type: 'delegate' };
  if (value instanceof AnonymousObject) return { type: 'anonymous', text: shortened(value.toText(run)) };
  const type = typeOf(run, value);
  if (value instanceof NetException || hasNoText(value)) return { type: type.text };
  const is = (name: string) => run.types.as(type, name) !== undefined;
  if (value instanceof NetArray && value.items instanceof Uint8Array && type.text === 'byte[]')
    return { type: type.text, text: shortened(base64(value.items)) };
  if (is('JToken')) return { type: type.text, text: shortened(toText(run, value, 'JToken', 0)) };
  if (is('DateTime') || is('DateTimeOffset'))
    return { type: type.text, text: toText(run, value, type.declaration.name, 'o') };
  const items = is('XObject') ? undefined : itemsOf(run, value);
  if (items) {
    // Lazy sequences have types in .NET that code cannot name.
    const name = type.declaration.kind === 'interface' ? 'sequence' : nameOf(type);
    return { type: name, items: depth > 4 ? [] : first(items).map((one) => describeValue(run, one, depth + 1)) };
  }
  const text = textOf(run, value);
  const name = netName(type);
  // `Create()` returns classes that code cannot name.
  const isName = [name, `${name}Implementation`, `${name}+Implementation`].includes(text);
  return isName ? { type: type.text } : { type: type.text, text: shortened(text) };
}

/** Calls the `ToString` that has these parameters. */
function toText(run: Run, value: Value, type: string, ...values: readonly Value[]): string {
  const member = membersOf(run.types.get(type).declaration as TypeDeclaration)
    .named('ToString')
    .find(({ parameters }) => parameters.length === values.length);
  return member?.get ? String(member.get.apply(run, [value, ...values] as never[])) : textOf(run, value);
}

/** Two collections are inside of the type of the dictionary. Collections of anonymous types have no name that code can write. */
function nameOf({ text, declaration }: Type): string {
  if (text.includes(anonymousName)) return declaration.kind === 'struct' ? 'ValueType' : 'sequence';
  return text.replace(/^(Key|Value)Collection(<.*>)$/, 'Dictionary$2.$1Collection');
}

/** The items of a collection, and the parts of a pair, as `object`. */
function itemsOf(run: Run, value: Value): Iterable<Value> | undefined {
  if (value instanceof KeyValuePairValue) {
    const [key, item] = value.typeArguments as [Type, Type];
    return [box(key, value.key), box(item, value.value)];
  }
  if (typeof value !== 'object' || value === null || value instanceof Box || !(Symbol.iterator in value))
    return undefined;
  const type = itemTypeOf(run, value);
  return (function* () {
    for (const item of iterate(value)) yield box(type, item);
  })();
}

function first(items: Iterable<Value>): Value[] {
  const found: Value[] = [];
  for (const item of items) {
    if (found.length === mostItems) break;
    found.push(item);
  }
  return found;
}

const shortened = (text: string) => (text.length <= mostText ? text : `${text.slice(0, mostText)}… ${text.length}`);

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
