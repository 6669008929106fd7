import type { JsonSchema } from '@apimkit/diagnostics';

/** A string. */
export const text = (description: string): JsonSchema => ({ description, type: 'string' });
/** A property that is true or absent. */
export const flag = (description: string): JsonSchema => ({ description, const: true });
/** A definition. */
export const refer = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
/** An array. */
export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
/** An object without other properties. */
export const object = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, JsonSchema>>,
): JsonSchema => ({ description, type: 'object', additionalProperties: false, required, properties });
/** A number for each name. */
export const counts = (description: string, names: Readonly<Record<string, true>>) =>
  object(
    description,
    Object.keys(names),
    Object.fromEntries(Object.keys(names).map((name) => [name, { type: 'integer', minimum: 0 }])),
  );
