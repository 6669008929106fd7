import { JArray } from '../array.ts';
import { JObject, shortNameOf } from '../object.ts';
import { JProperty } from '../property.ts';
import { descendants } from '../sequence.ts';
import { JContainer, type JToken } from '../token.ts';
import { type Filter, pathError, type Search } from './types.ts';

/** The tokens that a filter selects of a token. */
export function* select(search: Search, filter: Filter, token: JToken): Iterable<JToken> {
  search.run.spend();
  switch (filter.is) {
    case 'root':
      yield search.root;
      return;
    case 'field':
      yield* fields(search, filter.names, token);
      return;
    case 'scan':
      yield* scan(search, filter.names, token);
      return;
    case 'index':
      yield* items(search, filter.indexes, token);
      return;
    case 'slice':
      yield* slice(search, filter, token);
      return;
    case 'query':
      for (const one of token) if (filter.query(search, one)) yield one;
      return;
    case 'scanQuery': {
      const all = token instanceof JContainer ? descendants(search.run, token, true) : [token];
      for (const one of all) if (filter.query(search, one)) yield one;
    }
  }
}

function* fields(search: Search, names: readonly string[] | null, token: JToken): Iterable<JToken> {
  if (!(token instanceof JObject)) {
    if (!search.isStrict) return;
    const what =
      names && names.length > 1
        ? `Properties ${names.map((name) => `'${name}'`).join(', ')}`
        : `Property '${names?.[0] ?? '*'}'`;
    throw pathError(`${what} not valid on ${shortNameOf(token)}.`);
  }
  if (names === null) {
    for (const one of token) yield (one as JProperty).value;
    return;
  }
  for (const name of names) {
    const value = token.item(name);
    if (value) yield value;
    if (search.isStrict && (!value || names.length > 1))
      throw pathError(`Property '${name}' does not exist on JObject.`);
  }
}

function* scan({ run }: Search, names: readonly string[] | null, token: JToken): Iterable<JToken> {
  if (names === null) yield token;
  if (!(token instanceof JContainer)) return;
  for (const one of descendants(run, token)) {
    if (!(one instanceof JProperty)) {
      if (names === null) yield one;
    } else if (names) for (const name of names) if (one.name === name) yield one.value;
  }
}

function* items(search: Search, indexes: readonly number[] | null, token: JToken): Iterable<JToken> {
  if (!(token instanceof JArray)) {
    if (!search.isStrict) return;
    if (indexes === null) throw pathError(`Index * not valid on ${shortNameOf(token)}.`);
    for (const index of indexes) throw pathError(`Index ${index} not valid on ${shortNameOf(token)}.`);
    return;
  }
  if (indexes === null) {
    yield* token;
    return;
  }
  for (const index of indexes) {
    if (index < token.items.length) yield token.at(index);
    else if (search.isStrict) throw pathError(`Index ${index} outside the bounds of JArray.`);
  }
}

function* slice(
  { isStrict }: Search,
  { start, end, step = 1 }: { readonly start?: number; readonly end?: number; readonly step?: number },
  token: JToken,
): Iterable<JToken> {
  if (step === 0) throw pathError('Step cannot be zero.');
  if (!(token instanceof JArray)) {
    if (isStrict) throw pathError(`Array slice is not valid on ${shortNameOf(token)}.`);
    return;
  }
  const { length } = token.items;
  const forward = step > 0;
  let first = start ?? (forward ? 0 : length - 1);
  let stop = end ?? (forward ? length : -1);
  if (first < 0 && start !== undefined) first += length;
  if (stop < 0 && end !== undefined) stop += length;
  first = Math.min(Math.max(first, forward ? 0 : -2147483648), forward ? length : length - 1);
  stop = Math.min(Math.max(stop, -1), length);
  const isInside = (index: number) => (forward ? index < stop : index > stop);
  if (isStrict && !isInside(first))
    throw pathError(`Array slice of ${start ?? '*'} to ${end ?? '*'} returned no results.`);
  for (let index = first; isInside(index); index += step) yield token.at(index);
}
