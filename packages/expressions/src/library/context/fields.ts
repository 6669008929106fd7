import type { ContextFields } from '../../context.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { ordinalIgnoreCase } from '../../runtime/string-comparison.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { NetDictionary, type Table } from '../collections/dictionary.ts';
import type { Slot } from '../collections/slots.ts';
import { certificateOf } from '../cryptography/certificate.ts';
import { callMember } from '../members.ts';
import { StringComparer } from '../system/string-comparer.ts';
import { arrayOf } from './facts.ts';

const ignoreCase = new StringComparer(ordinalIgnoreCase);

function dictionaryOf(run: Run, fields: ContextFields, comparer: Value): NetDictionary {
  const made = new NetDictionary([run.types.get('string'), run.types.get('string[]')], comparer, { run });
  for (const [name, values] of fields) {
    const before = made.find(name)?.value as NetArray | undefined;
    made.set(name, arrayOf(run, 'string', before ? [...before, ...values] : values));
  }
  return made;
}

/** Headers: names are compared without case. */
export const headersOf = (run: Run, fields: ContextFields): NetDictionary => dictionaryOf(run, fields, ignoreCase);

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
  return dictionaryOf(run, parameters, null);
}

/** A view of what the host has, which an expression cannot change. Values are made when they are read. */
class HostTable implements Table {
  readonly #names: ReadonlyMap<string, unknown>;
  readonly #read: (name: string) => Value;
  constructor(names: ReadonlyMap<string, unknown>, read: (name: string) => Value) {
    this.#names = names;
    this.#read = read;
  }
  get count(): number {
    return this.#names.size;
  }
  find(key: Value): Slot | undefined {
    return this.#names.has(key as string) ? this.#slot(key as string) : undefined;
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
    for (const name of this.#names.keys()) yield this.#slot(name);
  }
  #slot(name: string): Slot {
    return { key: name, value: this.#read(name), hash: undefined };
  }
}

/** The variables of the policy as a dictionary. */
export function variablesOf(run: Run): NetDictionary {
  const { variables } = run.context;
  const table = new HostTable(variables, (name) => variables.get(name) ?? null);
  return new NetDictionary([run.types.get('string'), run.types.get('object')], null, { table });
}

/** Certificates by name, read when they are needed. */
export function certificatesOf(run: Run, certificates: Readonly<Record<string, Uint8Array>>): NetDictionary {
  const names = new Map(Object.entries(certificates));
  const table = new HostTable(names, (name) => certificateOf(run, names.get(name)));
  return new NetDictionary([run.types.get('string'), run.types.get('X509Certificate2')], null, { table });
}

/** A dictionary of texts. */
export function textsOf(run: Run, texts: Readonly<Record<string, string>>): NetDictionary {
  const made = new NetDictionary([run.types.get('string'), run.types.get('string')]);
  for (const [name, text] of Object.entries(texts)) made.set(name, text);
  return made;
}
