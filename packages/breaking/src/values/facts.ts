import type { Json, JsonObject } from '@apimkit/openapi';
import { isObject, itemsOf, numberOf, objectOf, textOf, textsOf } from '../model/json.ts';
import { type Bound, boundOf } from '../schema/bound.ts';
import type { Schema, Schemas } from '../schema/schemas.ts';
import { nullOr, without } from './derived.ts';
import { type Kind, kinds, kindsOf } from './kinds.ts';
import type { Side } from './same.ts';
import { type ArrayPart, arrayPart, type ObjectPart, objectPart, type Role } from './parts.ts';

/** One `oneOf` or `anyOf`. */
export interface Union {
  readonly exclusive: boolean;
  readonly members: readonly Schema[];
  /** The object that has it, without it. */
  readonly around: JsonObject;
  readonly raw: JsonObject;
}

/** Items that must be among those of an array. */
export interface Contains {
  readonly schema: Json;
  readonly least: number;
  readonly most: number;
}

/**
 * What a schema says, keyword by keyword, as JSON Schema means it: every part of `allOf` speaks for itself. Nothing is
 * guessed here from what is usual, because what is proved from it overrules other findings.
 */
export interface Facts {
  /** The objects that must all hold, without `allOf` and references. */
  readonly parts: readonly JsonObject[];
  /** What cannot be followed: references that lead out, `$dynamicRef`. */
  readonly blind: readonly string[];
  readonly kinds: ReadonlySet<Kind>;
  /** The only values, where they are listed. */
  readonly values?: readonly Json[];
  readonly unions: readonly Union[];
  readonly nots: readonly Schema[];
  readonly minimum?: Bound;
  readonly maximum?: Bound;
  readonly multiples: readonly number[];
  readonly formats: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  /** The tightest of each: `minLength`, `maxItems`, … */
  least(keyword: string): number;
  most(keyword: string): number;
  readonly unique: boolean;
  readonly required: ReadonlySet<string>;
  readonly objects: readonly ObjectPart[];
  readonly arrays: readonly ArrayPart[];
  readonly dependent: readonly (readonly [name: string, needed: readonly string[]])[];
  readonly dependentSchemas: readonly (readonly [name: string, schema: Json])[];
  readonly propertyNames: readonly Json[];
  readonly contains: readonly Contains[];
  readonly conditions: readonly JsonObject[];
}

/** Reads the facts of a schema. In the role of `outer`, what cannot be said exactly is said too strictly; else too freely. */
export function factsOf({ document, schema }: Side, role: Role): Facts {
  const { parts, blind } = expanded(document, schema);
  const each = <T>(read: (raw: JsonObject) => T | readonly T[]) => parts.flatMap(read);
  const minimum = boundOf(parts, 'minimum', 'exclusiveMinimum', (a, b) => a > b);
  const maximum = boundOf(parts, 'maximum', 'exclusiveMaximum', (a, b) => a < b);
  const values = valuesOf(parts);
  const numbers = (key: string) => each((raw) => numberOf(raw[key]) ?? []);
  return {
    parts,
    blind,
    kinds: kindsOfAll(parts),
    ...(values ? { values } : {}),
    unions: each((raw) =>
      (['oneOf', 'anyOf'] as const).flatMap((key) => {
        const members = itemsOf(raw[key]).map((one) => document.of(one));
        return members.length === 0
          ? []
          : [{ exclusive: key === 'oneOf', members, around: without(raw, key), raw } satisfies Union];
      }),
    ),
    nots: each((raw) => (raw.not === undefined || isAnything(raw.not) || onlyTypes(raw.not) ? [] : [document.of(raw.not)])),
    ...(minimum ? { minimum } : {}),
    ...(maximum ? { maximum } : {}),
    multiples: each((raw) => numberOf(raw.multipleOf) ?? []),
    formats: new Set(each((raw) => textOf(raw.format) ?? [])),
    patterns: new Set(each((raw) => textOf(raw.pattern) ?? [])),
    least: (key) => Math.max(0, ...numbers(key)),
    most: (key) => Math.min(Number.POSITIVE_INFINITY, ...numbers(key)),
    unique: parts.some(({ uniqueItems }) => uniqueItems === true),
    required: new Set(each((raw) => textsOf(raw.required))),
    objects: each((raw) => objectPart(document, raw, role) ?? []),
    arrays: each((raw) => arrayPart(document, raw, role) ?? []),
    dependent: each((raw) =>
      Object.entries(objectOf(raw.dependentRequired)).map(([name, needed]) => [name, textsOf(needed)] as const),
    ),
    dependentSchemas: each((raw) => Object.entries(objectOf(raw.dependentSchemas))),
    propertyNames: each((raw) => (raw.propertyNames === undefined ? [] : [raw.propertyNames])),
    contains: each(({ contains, minContains, maxContains }) =>
      contains === undefined
        ? []
        : [
            {
              schema: contains,
              least: numberOf(minContains) ?? 1,
              most: numberOf(maxContains) ?? Number.POSITIVE_INFINITY,
            },
          ],
    ),
    conditions: each((raw) =>
      raw.if !== undefined && (raw.then !== undefined || raw.else !== undefined) ? [raw] : [],
    ),
  };
}

/** The objects that must all hold: `allOf` and references followed, each once. */
function expanded(document: Schemas, schema: Schema): { parts: readonly JsonObject[]; blind: readonly string[] } {
  const [parts, blind] = [new Set<JsonObject>(), new Set<string>()];
  const seen = new Set<JsonObject>();
  const ahead: Schema[] = [schema];
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    if (one.opaque !== undefined) blind.add(one.opaque);
    for (const raw of one.parts) {
      if (seen.has(raw)) continue;
      seen.add(raw);
      if (raw.$dynamicRef !== undefined) blind.add(`dynamic ${String(raw.$dynamicRef)}`);
      const isRef = typeof raw.$ref === 'string';
      // Before 3.1 a null may be allowed around a reference, which has no type of its own.
      if (isNullableAround(raw)) {
        parts.add(nullOr(raw));
        continue;
      }
      if (isRef) ahead.push(document.of({ $ref: raw.$ref ?? null }));
      for (const member of itemsOf(raw.allOf)) ahead.push(document.of(member));
      parts.add(without(without(raw, 'allOf'), '$ref'));
    }
  }
  return { parts: [...parts], blind: [...blind] };
}

const isNullableAround = (raw: JsonObject) =>
  (raw.nullable === true || raw['x-nullable'] === true) && raw.type === undefined && raw.enum === undefined;

/** The types of a schema that says nothing else. */
function onlyTypes(value: Json | undefined): readonly string[] | undefined {
  if (!isObject(value) || value.type === undefined || Object.keys(value).length > 1) return undefined;
  return typeof value.type === 'string' ? [value.type] : textsOf(value.type);
}

/** True for a schema that allows everything. */
export const isAnything = (value: Json | undefined) => value === true || (isObject(value) && Object.keys(value).length === 0);

function kindsOfAll(parts: readonly JsonObject[]): ReadonlySet<Kind> {
  let left: readonly Kind[] = kinds;
  for (const raw of parts) {
    const { type, not } = raw;
    if (type !== undefined) {
      const names = typeof type === 'string' ? [type] : textsOf(type);
      const own = new Set(names.flatMap(kindsOf));
      if (raw.nullable === true || raw['x-nullable'] === true) own.add('null');
      left = left.filter((kind) => own.has(kind));
    }
    const excluded = new Set(isAnything(not) ? kinds : (onlyTypes(not) ?? []).flatMap(kindsOf));
    left = left.filter((kind) => !excluded.has(kind));
  }
  return new Set(left);
}

function valuesOf(parts: readonly JsonObject[]): readonly Json[] | undefined {
  const lists = parts.flatMap((raw) => [
    ...(Array.isArray(raw.enum) ? [itemsOf(raw.enum)] : []),
    ...(raw.const === undefined ? [] : [[raw.const]]),
  ]);
  return lists.toSorted((a, b) => a.length - b.length)[0];
}
