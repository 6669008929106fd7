import type { ContextFields } from '../../context.ts';
import { UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { ordinalIgnoreCase } from '../../runtime/string-comparison.ts';
import type { NetArray, Value } from '../../runtime/values.ts';
import { NetDictionary, type Table } from '../collections/dictionary.ts';
import type { Slot } from '../collections/slots.ts';
import { callMember } from '../members.ts';
import { StringComparer } from '../system/string-comparer.ts';
import { arrayOf } from './facts.ts';

const ignoreCase = new StringComparer(ordinalIgnoreCase);

function dictionaryOf(run: Run, fields: ContextFields, comparer: Value): NetDictionary {
  const made = new NetDictionary([run.types.get('string'), run.types.get('string[]')], comparer);
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

/** `context.Variables`: a view of what the host has. */
class Variables implements Table {
  readonly #values: ReadonlyMap<string, Value>;
  constructor(values: ReadonlyMap<string, Value>) {
    this.#values = values;
  }
  get count(): number {
    return this.#values.size;
  }
  find(key: Value): Slot | undefined {
    if (!this.#values.has(key as string)) return undefined;
    return { key, value: this.#values.get(key as string), hash: undefined };
  }
  insert(): never {
    throw new UnsupportedError('An expression cannot set variables');
  }
  remove(): never {
    return this.insert();
  }
  clear(): never {
    return this.insert();
  }
  *[Symbol.iterator](): Iterator<Slot> {
    for (const [key, value] of this.#values) yield { key, value, hash: undefined };
  }
}

/** The variables of the policy as a dictionary. */
export const variablesOf = (run: Run): NetDictionary =>
  new NetDictionary([run.types.get('string'), run.types.get('object')], null, {
    table: new Variables(run.context.variables),
  });

/** A dictionary of texts. */
export function textsOf(run: Run, texts: Readonly<Record<string, string>>): NetDictionary {
  const made = new NetDictionary([run.types.get('string'), run.types.get('string')]);
  for (const [name, text] of Object.entries(texts)) made.set(name, text);
  return made;
}
