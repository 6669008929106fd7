import type { Json } from '@apimkit/openapi';
import { isNumber } from '@apimkit/openapi';
import { isObject } from '@apimkit/openapi/document';

/** The disjoint kinds of values: `number` is `integer` and `fraction`. */
export type Kind = 'null' | 'boolean' | 'integer' | 'fraction' | 'string' | 'array' | 'object';

export const kinds: readonly Kind[] = ['null', 'boolean', 'integer', 'fraction', 'string', 'array', 'object'];

const byType: Readonly<Record<string, readonly Kind[]>> = {
  ...Object.fromEntries(kinds.filter((kind) => kind !== 'fraction').map((kind) => [kind, [kind]])),
  number: ['integer', 'fraction'],
  file: ['string'],
};

/** The kinds of a type of JSON Schema; an unknown type has none. */
export const kindsOf = (type: string): readonly Kind[] => byType[type] ?? [];

/** The kind of a value. 1.0 is an integer, as in JSON Schema. */
export function kindOf(value: Json): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isNumber(value)) return Number.isInteger(Number(value)) ? 'integer' : 'fraction';
  if (isObject(value)) return 'object';
  return typeof value === 'string' ? 'string' : 'boolean';
}

/** A schema for a single kind. It is always the same object, so that schemas derived from it are identical. */
export const onlyKind: Readonly<Record<Kind, Json>> = {
  null: { type: 'null' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  fraction: { type: 'number', not: { type: 'integer' } },
  string: { type: 'string' },
  array: { type: 'array' },
  object: { type: 'object' },
};
