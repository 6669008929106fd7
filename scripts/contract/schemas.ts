import type { FactSchema, Facts } from './facts.ts';

/** Keywords that are copied as they are. */
const kept = [
  'type',
  'readOnly',
  'enum',
  'const',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'required',
] as const;

/** Formats that restrict a value. An `arm-id` may be relative, and a `double` is any number. */
const formats = new Set(['date-time', 'duration', 'uuid', 'int32', 'int64']);

/** A schema without texts: known values are its enumeration, references are names. */
export function compactSchema(schema: FactSchema): object {
  if (schema.$ref !== undefined) return { $ref: nameIn(schema.$ref) };
  const { items, properties, additionalProperties, 'x-known-values': known, format } = schema;
  const plain = Object.fromEntries(kept.filter((keyword) => schema[keyword] !== undefined).map((k) => [k, schema[k]]));
  return {
    ...plain,
    ...(known ? { enum: known } : {}),
    ...(typeof format === 'string' && formats.has(format) ? { format } : {}),
    ...(items ? { items: compactSchema(items) } : {}),
    ...(properties ? { properties: mapValues(properties, compactSchema) } : {}),
    ...(additionalProperties ? { additionalProperties: compactSchema(additionalProperties) } : {}),
  };
}

/** The schemas that some operation refers to, by name. */
export function usedSchemas(definitions: Facts['definitions'], roots: readonly unknown[]): Record<string, object> {
  const used = new Set<string>();
  const queue = namesIn(roots);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...namesIn(definitions[name]));
  }
  return Object.fromEntries([...used].sort().map((name) => [name, compactSchema(definitions[name] ?? {})]));
}

/** The last part of a reference such as `#/definitions/ApiContract`. */
export const nameIn = (reference: string): string => reference.split('/').at(-1) ?? '';

const namesIn = (value: unknown) =>
  [...JSON.stringify(value ?? null).matchAll(/"\$ref":"#\/definitions\/(\w+)"/g)].map(([, name = '']) => name);

const mapValues = (record: Readonly<Record<string, FactSchema>>, map: (schema: FactSchema) => object) =>
  Object.fromEntries(Object.entries(record).map(([name, schema]) => [name, map(schema)]));
