import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import type { Type } from '../../types/type.ts';
import { Sequence } from '../linq/sequence.ts';
import { argumentNull, child } from './indexing.ts';
import type { JProperty } from './property.ts';
import { ancestors, descendants, JEnumerable, tokens } from './sequence.ts';
import { type JContainer, JToken } from './token.ts';
import { JValue } from './value.ts';
import { valueAs } from './value-as.ts';

type Source = Iterable<JToken> | null;

function* each(run: Run, source: Iterable<JToken>, items: (token: JToken) => Iterable<JToken>): Iterable<JToken> {
  for (const one of source) {
    run.spend();
    yield* items(one);
  }
}

const many = (items: (run: Run, token: JToken) => Iterable<JToken>, type?: string) =>
  function (this: Run, ...[, source]: [unknown, Source]): Value {
    return flat(this, source, items, type);
  };

function flat(run: Run, source: Source, items: (run: Run, token: JToken) => Iterable<JToken>, type?: string): Value {
  if (source === null) throw argumentNull('source');
  return tokens(run, () => each(run, source, (one) => items(run, one)), type);
}

function* valuesOf(run: Run, source: Iterable<JToken>, key: Value): Iterable<JToken> {
  for (const one of source) {
    run.spend();
    if (key !== null) {
      const found = child(run, one, key);
      if (found) yield found;
    } else if (one instanceof JValue) yield one;
    else yield* one;
  }
}

function values(run: Run, type: Type, source: Source, key: Value): Value {
  if (source === null) throw argumentNull('source');
  return new Sequence(type, [source], () => converted(run, type, valuesOf(run, source, key)));
}

function* converted(run: Run, type: Type, source: Iterable<JToken>): Iterable<Value> {
  for (const one of source) yield valueAs(run, type, one);
}

function valuesByKey(this: Run, source: Iterable<JToken>, key: Value): Value {
  return tokens(this, () => valuesOf(this, source, key));
}

/** `IJEnumerable<T>`, `JEnumerable<T>` and the extension methods of sequences of tokens. */
export const sequenceTypes = [
  declareType({
    name: 'Newtonsoft.Json.Linq.IJEnumerable<T>',
    kind: 'interface',
    bases: ['IEnumerable<T>'],
    members: { 'IJEnumerable<JToken> this[object] { get; }': valuesByKey },
  }),
  declareType({
    name: 'Newtonsoft.Json.Linq.JEnumerable<T>',
    kind: 'class',
    bases: ['IJEnumerable<T>'],
    instances: JEnumerable,
    members: { 'IJEnumerable<JToken> this[object] { get; }': valuesByKey },
  }),
  declareType({
    name: 'Newtonsoft.Json.Linq.Extensions',
    kind: 'static',
    members: {
      'static IJEnumerable<JToken> Ancestors<T>(this IEnumerable<T>)': many((_run, one) => ancestors(one.parent)),
      'static IJEnumerable<JToken> AncestorsAndSelf<T>(this IEnumerable<T>)': many((_run, one) => ancestors(one)),
      'static IJEnumerable<JToken> Descendants<T>(this IEnumerable<T>)': many((run, one) =>
        descendants(run, one as JContainer),
      ),
      'static IJEnumerable<JToken> DescendantsAndSelf<T>(this IEnumerable<T>)': many((run, one) =>
        descendants(run, one as JContainer, true),
      ),
      'static IJEnumerable<JProperty> Properties(this IEnumerable<JObject>)'(this: Run, source: Source) {
        return flat(this, source, (_run, one) => one as Iterable<JToken> as Iterable<JProperty>, 'JProperty');
      },
      'static IJEnumerable<JToken> Children<T>(this IEnumerable<T>)': many((_run, one) => one),
      'static IJEnumerable<JToken> Values(this IEnumerable<JToken>)'(this: Run, source: Source) {
        if (source === null) throw argumentNull('source');
        return tokens(this, () => valuesOf(this, source, null));
      },
      'static IJEnumerable<JToken> Values(this IEnumerable<JToken>, object)'(this: Run, source: Source, key: Value) {
        if (source === null) throw argumentNull('source');
        return tokens(this, () => valuesOf(this, source, key));
      },
      'static IEnumerable<U> Values<U>(this IEnumerable<JToken>)'(this: Run, [type]: readonly [Type], source: Source) {
        return values(this, type, source, null);
      },
      'static IEnumerable<U> Values<U>(this IEnumerable<JToken>, object)'(
        this: Run,
        [type]: readonly [Type],
        source: Source,
        key: Value,
      ) {
        return values(this, type, source, key);
      },
      'static U Value<U>(this IEnumerable<JToken>)'(this: Run, [type]: readonly [Type], source: Source) {
        if (source === null) throw argumentNull('value');
        if (source instanceof JToken) return valueAs(this, type, source);
        throw exception('ArgumentException', 'Source value must be a JToken.');
      },
      'static IJEnumerable<JToken> AsJEnumerable(this IEnumerable<JToken>)': (source: Source) => source,
    },
  }),
];
