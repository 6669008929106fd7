import { castTo } from '../../runtime/cast.ts';
import { defaultOf } from '../../runtime/default-of.ts';
import { required } from '../../runtime/errors.ts';
import { iterate } from '../../runtime/iterate.ts';
import type { Run } from '../../runtime/run.ts';
import type { NetArray, Ref, Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import type { NetDictionary } from '../collections/dictionary.ts';
import type { KeyValuePairValue } from '../collections/key-value-pair.ts';
import { callMember } from '../members.ts';
import { readBasic } from './basic.ts';
import { readJwt } from './jwt.ts';

type Text = string | null;

/** The value of a name; undefined without one. */
const found = (dictionary: NetDictionary | null, name: Text): Value =>
  required(dictionary, 'dictionary').find(name)?.value;

function variable(this: Run, [type]: readonly [Type], variables: NetDictionary, name: Text, otherwise: Value): Value {
  const value = found(variables, name);
  return value === undefined ? otherwise : castTo(this, value, type);
}

/** `name=value` of each value, joined. */
function pairs(run: Run, fields: Value, encode: (run: Run, text: Value) => Value): string {
  const written: string[] = [];
  for (const pair of iterate(required(fields, 'source'))) {
    const { key, value } = pair as KeyValuePairValue;
    for (const one of iterate(required(value, 'source'))) {
      run.spend();
      written.push(`${encode(run, key) ?? ''}=${encode(run, one) ?? ''}`);
    }
  }
  return written.join('&');
}

/** The documented extension methods of the types of `context`. */
export const extensionType = declareType({
  name: 'PolicyExtensions',
  kind: 'static',
  members: {
    'static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]>, string name, string defaultValue = null)'(
      fields: NetDictionary,
      name: Text,
      otherwise: Text,
    ) {
      const values = found(fields, name) as NetArray | undefined;
      return values === undefined ? otherwise : (values.items as Text[]).map((one) => one ?? '').join(',');
    },
    'static string GetValueOrDefault(this IReadOnlyDictionary<string, string>, string name, string defaultValue = null)'(
      parameters: NetDictionary,
      name: Text,
      otherwise: Text,
    ) {
      const value = found(parameters, name);
      return value === undefined ? otherwise : value;
    },
    'static object GetValueOrDefault(this IReadOnlyDictionary<string, object>, string name)': (
      variables: NetDictionary,
      name: Text,
    ) => found(variables, name) ?? null,
    'static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object>, string name)'(
      this: Run,
      types: readonly [Type],
      variables: NetDictionary,
      name: Text,
    ) {
      return variable.call(this, types, variables, name, defaultOf(types[0]));
    },
    'static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object>, string name, T defaultValue)': variable,
    'static BasicAuthCredentials AsBasic(this string)'(this: Run, header: Text) {
      return readBasic(this, header);
    },
    'static bool TryParseBasic(this string, out BasicAuthCredentials)'(this: Run, header: Text, out: Ref) {
      out.value = readBasic(this, header);
      return out.value !== null;
    },
    'static Jwt AsJwt(this string)'(this: Run, token: Text) {
      return readJwt(this, token);
    },
    'static bool TryParseJwt(this string, out Jwt)'(this: Run, token: Text, out: Ref) {
      out.value = readJwt(this, token);
      return out.value !== null;
    },
    'static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>>)'(this: Run, fields: Value) {
      return pairs(this, fields, (run, text) => callMember(run, 'WebUtility', 'static string UrlEncode(string)', text));
    },
    'static string ToQueryString(this IDictionary<string, IList<string>>)'(this: Run, fields: Value) {
      return pairs(this, fields, (run, text) => callMember(run, 'Uri', 'static string EscapeDataString(string)', text));
    },
  },
});
