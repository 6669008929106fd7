/** The parameters of a query in their order, as written. Names and values are not decoded, so what no policy changes stays byte for byte. */
export function queryPairs(query: string): readonly (readonly [name: string, value: string | undefined])[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at === -1 ? [pair, undefined] : [pair.slice(0, at), pair.slice(at + 1)];
    });
}

/** Decodes a part of a query; a part that is not encoded correctly stays. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}

/** The values of a parameter. Names are compared without case. */
export const queryValues = (query: string, name: string): readonly string[] =>
  queryPairs(query)
    .filter(([key]) => decoded(key).toLowerCase() === name.toLowerCase())
    .map(([, value]) => decoded(value ?? ''));

/** A query with other values of a parameter, at its place or at the end; no values remove it. */
export function withQueryValues(query: string, name: string, values: readonly string[]): string {
  const made = values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const pairs = queryPairs(query);
  const isSame = (key: string) => decoded(key).toLowerCase() === name.toLowerCase();
  const first = pairs.findIndex(([key]) => isSame(key));
  const texts = pairs.flatMap(([key, value], index) => {
    if (isSame(key)) return index === first ? made : [];
    return [value === undefined ? key : `${key}=${value}`];
  });
  const all = first === -1 ? [...texts, ...made] : texts;
  return all.length === 0 ? '' : `?${all.join('&')}`;
}
