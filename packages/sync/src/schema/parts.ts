import { type JsonSchema, schemaParts } from '@apimkit/diagnostics';

export const { object, refer, text } = schemaParts;

/** A property that is true or absent. */
export const flag = (description: string): JsonSchema => ({ description, const: true });
/** An array. */
export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
/** A number for each name. */
export const counts = (description: string, names: Readonly<Record<string, true>>) =>
  object(
    description,
    Object.keys(names),
    Object.fromEntries(Object.keys(names).map((name) => [name, schemaParts.natural])),
  );
