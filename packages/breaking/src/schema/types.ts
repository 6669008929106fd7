import type { JsonObject } from '@apimkit/openapi';
import { isNumber } from '@apimkit/openapi';
import { isObject, itemsOf, stringOf, stringsOf } from '@apimkit/openapi/document';
import { isNullable, type Part } from './parts.ts';
import type { Schema, SchemaSource } from './schema.ts';

/** What values may be by type, and whether null is among them. */
export interface Types {
  /** Undefined for any. */
  readonly types: ReadonlySet<string> | undefined;
  readonly nullable: boolean;
}

/** The types that every part allows. For a part without a type they follow from its other keywords or values. */
export function typesOf(
  parts: readonly Part[],
  unions: readonly (readonly Schema[])[],
  nullUnions: readonly boolean[],
  schemas: SchemaSource,
): Types {
  let types: ReadonlySet<string> | undefined;
  let nullable = true;
  for (const { raw, nullOk } of parts) {
    const own = ownTypes(raw);
    if (own === undefined) continue;
    const withoutNull = new Set([...own].filter((type) => type !== 'null'));
    types = types ? common(types, withoutNull) : withoutNull;
    if (!nullOk && !own.has('null') && !isNullable(raw)) nullable = false;
  }
  const groups = unions.map(
    (members, index) => nullUnions[index] || members.some((member) => allowsNull(member, schemas)),
  );
  return { types, nullable: nullable && groups.every(Boolean) };
}

/** True when every value of the one type is of the other. */
const isWithin = (type: string, other: string) => type === other || (type === 'integer' && other === 'number');

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  new Set([
    ...[...a].filter((one) => [...b].some((other) => isWithin(one, other))),
    ...[...b].filter((one) => [...a].some((other) => isWithin(one, other))),
  ]);

/** True when the first set allows nothing that the second does not. */
export const isNarrower = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
  b === undefined || (a !== undefined && [...a].every((one) => [...b].some((other) => isWithin(one, other))));

function ownTypes(raw: JsonObject): ReadonlySet<string> | undefined {
  if (typeof raw.type === 'string') return new Set([raw.type === 'file' ? 'string' : raw.type]);
  if (Array.isArray(raw.type)) {
    const all = stringsOf(raw.type);
    return new Set(all.filter((type) => type !== 'integer' || !all.includes('number')));
  }
  if (isObject(raw.properties) || raw.additionalProperties !== undefined) return new Set(['object']);
  if (raw.items !== undefined || raw.prefixItems !== undefined) return new Set(['array']);
  const values = raw.const === undefined ? itemsOf(raw.enum) : [raw.const];
  return values.length === 0 ? undefined : new Set(values.map(typeName));
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isNumber(value)) return Number.isInteger(Number(value)) ? 'integer' : 'number';
  return typeof value;
}

function allowsNull(schema: Schema, schemas: SchemaSource): boolean {
  return schema.parts.every((part) => {
    const raw = schemas.document.resolve(part);
    return isNullable(raw) || stringOf(raw.type) === 'null' || ownTypes(raw) === undefined;
  });
}
