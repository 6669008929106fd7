import type { ContextFields } from '../../context.ts';
import { toUpper } from '../../runtime/characters.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { NetArray, type Value } from '../../runtime/values.ts';
import { NetDictionary, type Table } from '../collections/dictionary.ts';
import type { Slot } from '../collections/slots.ts';
import { certificateOf } from '../cryptography/certificate.ts';
import { callMember } from '../members.ts';

/** The values of names, as a dictionary that makes arrays of what is read only. */
function dictionaryOf(run: Run, fields: ContextFields, keyOf: (name: string) => string): NetDictionary {
  const all = new Map<string, { readonly name: string; values: readonly string[] }>();
  for (const [name, values] of fields) {
    const before = all.get(keyOf(name));
    if (before) before.values = [...before.values, ...values];
    else all.set(keyOf(name), { name, values });
  }
  const [text, texts] = [run.types.get('string'), run.types.get('string[]')];
  const table = new HostTable(all, (_, field) => new NetArray(text, [...field.values]), {
    keyOf,
    nameOf: ({ name }) => name,
  });
  return new NetDictionary([text, texts], null, { table });
}

/** Headers: names are compared without case. */
export const headersOf = (run: Run, fields: ContextFields): NetDictionary =>
  dictionaryOf(run, fields, (name) => {
    run.spend(name.length >> 8);
    return toUpper(name);
  });

/** The parameters of a query string, in their order. `a` and `a=` are the empty text. */
export function queryOf(run: Run, queryString: string): NetDictionary {
  const decode = (text: string) => callMember(run, 'WebUtility', 'static string UrlDecode(string)', text) as string;
  const parameters = queryString
    .replace(/^\?+/, '')
    .split('&')
    .filter((one) => one !== '')
    .map((one): readonly [string, string[]] => {
      const [name = '', ...value] = one.split('=');
      return [decode(name), [decode(value.join('='))]];
    });
  return dictionaryOf(run, parameters, (name) => name);
}

/** How names are compared, and written. */
interface Naming<T> {
  keyOf(name: string): string;
  nameOf(value: T, key: string): string;
}

/** A view of what the host has, which an expression cannot change. Values are made when they are read. */
class HostTable<T> implements Table {
  readonly #values: ReadonlyMap<string, T>;
  readonly #read: (name: string, value: T) => Value;
  readonly #naming: Naming<T>;
  constructor(
    values: ReadonlyMap<string, T>,
    read: (name: string, value: T) => Value,
    naming: Naming<T> = { keyOf: (name) => name, nameOf: (_, key) => key },
  ) {
    this.#values = values;
    this.#read = read;
    this.#naming = naming;
  }
  get count(): number {
    return this.#values.size;
  }
  find(name: Value): Slot | undefined {
    const key = this.#naming.keyOf(name as string);
    const value = this.#values.get(key);
    return value === undefined ? undefined : this.#slot(key, value);
  }
  insert(): never {
    throw new UnsupportedError('An expression cannot change what `context` has');
  }
  remove(): never {
    return this.insert();
  }
  clear(): never {
    return this.insert();
  }
  *[Symbol.iterator](): Iterator<Slot> {
    for (const [key, value] of this.#values) yield this.#slot(key, value);
  }
  #slot(key: string, value: T): Slot {
    const name = this.#naming.nameOf(value, key);
    return { key: name, value: this.#read(name, value), hash: undefined };
  }
}

/** The variables of the policy as a dictionary. */
export function variablesOf(run: Run): NetDictionary {
  const { variables } = run.context;
  const table = new HostTable(variables, (_, value) => value);
  return new NetDictionary([run.types.get('string'), run.types.get('object')], null, { table });
}

/** Certificates by name, read when they are needed. */
export function certificatesOf(run: Run, certificates: Readonly<Record<string, Uint8Array>>): NetDictionary {
  const names = new Map(Object.entries(certificates));
  const table = new HostTable(names, (_, data) => certificateOf(run, data));
  return new NetDictionary([run.types.get('string'), run.types.get('X509Certificate2')], null, { table });
}

/** A dictionary of texts. */
export function textsOf(run: Run, texts: Readonly<Record<string, string>>): NetDictionary {
  const made = new NetDictionary([run.types.get('string'), run.types.get('string')]);
  for (const [name, text] of Object.entries(texts)) made.set(name, text);
  return made;
}
