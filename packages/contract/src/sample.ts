import type { ContractSchema } from './schema.ts';
import { schemaNamed } from './schemas.ts';

/**
 * Returns the schema itself, and for a reference its target.
 *
 * @example
 * resolveSchema({ $ref: 'TagContract' }).properties;
 */
export const resolveSchema = (schema: ContractSchema): ContractSchema =>
  schema.$ref === undefined ? schema : schemaNamed(schema.$ref);

/**
 * Returns the smallest value that a schema accepts: what is required, and nothing else.
 *
 * @example
 * const request = findOperation('PUT', 'tags/red')?.operation.request;
 * if (request) sampleOf(request); // { properties: { displayName: 'x' } }
 */
export function sampleOf(schema: ContractSchema, depth = 0): unknown {
  const resolved = resolveSchema(schema);
  const { type, properties = {}, required = [], minimum = 0, minItems = 0, items = {} } = resolved;
  if (type === 'array') return Array.from({ length: minItems }, () => sampleOf(items, depth + 1));
  if (type === 'number') return Math.max(minimum, 0);
  if (type === 'boolean') return false;
  if (type === 'string') return textOf(resolved);
  // A schema that requires itself has no finite value.
  const needed = depth > 20 ? [] : new Set([...required, ...(properties.properties?.required ? ['properties'] : [])]);
  return Object.fromEntries([...needed].map((name) => [name, sampleOf(properties[name] ?? {}, depth + 1)]));
}

const formats: Readonly<Record<string, string>> = {
  'date-time': '2024-01-01T00:00:00Z',
  duration: 'PT0S',
  uuid: '00000000-0000-0000-0000-000000000000',
};

function textOf({ const: only, enum: values, format, minLength = 0 }: ContractSchema): string {
  return only ?? values?.[0] ?? formats[format ?? ''] ?? 'x'.repeat(minLength);
}
