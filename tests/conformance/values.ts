import { type ContractSchema, resolveSchema } from '@apimkit/contract';

/** A JSON object whose properties are not known. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of a documented value that a request may contain: without read-only properties and `null`. */
export function writable(value: unknown, reference: ContractSchema): unknown {
  const schema = resolveSchema(reference);
  if (Array.isArray(value)) return value.map((one) => writable(one, schema.items ?? {}));
  if (!isFields(value) || !schema.properties) return value;
  const kept = Object.entries(value).flatMap(([name, one]): [string, unknown][] => {
    const property = schema.properties?.[name];
    const isSent = property && !property.readOnly && one !== null;
    return isSent ? [[name, writable(one, property)]] : [];
  });
  return Object.fromEntries(kept);
}

/** The properties of both values; those of the second win. */
export function merged(first: unknown, second: unknown): unknown {
  if (!isFields(first) || !isFields(second)) return second ?? first;
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...names].map((name) => [name, merged(first[name], second[name])]));
}

/** A value without the values at some paths, such as `properties.email`. */
export function withoutPaths(value: unknown, paths: readonly string[], at = ''): unknown {
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !paths.includes(`${at}${name}`));
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutPaths(one, paths, `${at}${name}.`)]));
}

/** Every text in a value, with the name of its property. */
export function textsIn(value: unknown, name = ''): readonly { readonly name: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, name));
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, key));
}
