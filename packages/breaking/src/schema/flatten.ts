import type { Json, JsonObject } from '@apimkit/openapi';
import { canonicalJson, isObject, itemsOf, numberOf, objectOf, stringOf, stringsOf } from '@apimkit/openapi/document';
import { type Lifetime, lifetimeOf } from '../model/lifetime.ts';
import { type Bound, boundOf } from './bound.ts';
import { collect, type Part } from './parts.ts';
import type { Schema, SchemaSource } from './schema.ts';
import { typesOf } from './types.ts';

/** Numbers that limit from below or above, under the name of the keyword. */
export type Limits = ReadonlyMap<string, number>;

/** The keywords of a schema and of all schemas that it is composed of. */
export interface FlatSchema {
  /** Its object in the document. */
  readonly source: JsonObject;
  readonly opaque?: string;
  /** True when no value is allowed. */
  readonly never: boolean;
  /** Types besides null; undefined for any. */
  readonly types: ReadonlySet<string> | undefined;
  readonly nullable: boolean;
  readonly format?: string;
  /** Canonical JSON of each value besides null. */
  readonly values?: ReadonlySet<string>;
  /** True when the values were given by `const`. */
  readonly constant: boolean;
  readonly minimum?: Bound;
  readonly maximum?: Bound;
  readonly limits: Limits;
  readonly multipleOf?: number;
  readonly pattern?: string;
  readonly unique: boolean;
  readonly required: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, Schema>;
  readonly patternProperties: ReadonlyMap<string, Schema>;
  /** Undefined where no other properties are allowed. */
  readonly additional?: Schema;
  readonly dependent: ReadonlyMap<string, ReadonlySet<string>>;
  readonly items?: Schema;
  readonly tuple: readonly Schema[];
  /** Groups of alternatives: one member of each group must apply. */
  readonly unions: readonly (readonly Schema[])[];
  readonly not: readonly Schema[];
  readonly discriminator?: { readonly property: string; readonly mapping: ReadonlyMap<string, string> };
  /** Canonical JSON by keyword of what is compared as a whole. */
  readonly conditions: ReadonlyMap<string, string>;
  readonly default?: string;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly lifetime: Lifetime;
  readonly description?: string;
}

const lower = ['minLength', 'minItems', 'minProperties'];
const upper = ['maxLength', 'maxItems', 'maxProperties'];
const whole = [
  ...['if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'propertyNames', 'dependentSchemas'],
  ...['contentEncoding', 'contentMediaType', 'contentSchema', '$dynamicRef'],
];

/** Merges the keywords of the parts of a schema, which must all apply. */
export function flatten(schemas: SchemaSource, schema: Schema): FlatSchema {
  const { parts, unions, nullUnions, opaque } = collect(schemas, schema);
  const raws = parts.map(({ raw }) => raw);
  const first = raws[0] ?? {};
  const any = (test: (raw: JsonObject) => boolean) => raws.some(test);
  const firstOf = (key: string) => raws.find((raw) => raw[key] !== undefined)?.[key];
  const { types, nullable } = typesOf(parts, unions, nullUnions, schemas);
  const values = valuesOf(parts);
  const multiples = raws.flatMap((raw) => numberOf(raw.multipleOf) ?? []);
  const patterns = raws.flatMap((raw) => stringOf(raw.pattern) ?? []);
  const tuples = raws.map(({ prefixItems, items }) => itemsOf(prefixItems ?? items)).filter(({ length }) => length > 0);
  const items = raws.flatMap(({ items: own, additionalItems, unevaluatedItems }) => {
    const rest = (Array.isArray(own) ? additionalItems : own) ?? unevaluatedItems;
    return rest === undefined ? [] : [rest];
  });
  const closed = any((raw) => isClosed(raw.additionalProperties) || isClosed(raw.unevaluatedProperties));
  const additional = raws.flatMap(({ additionalProperties: own, unevaluatedProperties: rest }) => {
    const value = own ?? rest;
    return isObject(value) ? [value] : [];
  });
  const format = stringOf(firstOf('format')) ?? (any(({ type }) => type === 'file') ? 'binary' : undefined);
  const fallback = firstOf('default');
  const description = describedBy(raws);
  const minimum = boundOf(raws, 'minimum', 'exclusiveMinimum', 1);
  const maximum = boundOf(raws, 'maximum', 'exclusiveMaximum', -1);
  const discriminator = discriminatorOf(raws);
  return {
    source: first,
    ...(opaque === undefined ? {} : { opaque }),
    never: raws.some(({ not }) => isAnything(not)) || (types?.size === 0 && !nullable),
    types,
    nullable,
    ...(format === undefined ? {} : { format }),
    ...(values === undefined ? {} : { values }),
    constant: any(({ const: own }) => own !== undefined),
    ...(minimum ? { minimum } : {}),
    ...(maximum ? { maximum } : {}),
    limits: limitsOf(raws),
    ...(multiples.length > 0 ? { multipleOf: Math.max(...multiples) } : {}),
    ...(patterns.length > 0 ? { pattern: [...new Set(patterns)].sort().join(' and ') } : {}),
    unique: any(({ uniqueItems }) => uniqueItems === true),
    required: new Set(raws.flatMap(({ required }) => stringsOf(required))),
    properties: byName(raws, 'properties', schemas),
    patternProperties: byName(raws, 'patternProperties', schemas),
    ...(closed ? {} : { additional: schemas.all(additional.length > 0 ? additional : [true]) }),
    dependent: dependentOf(raws),
    ...(items.length > 0 ? { items: schemas.all(items) } : {}),
    tuple: tuples[0]?.map((one) => schemas.of(one)) ?? [],
    unions,
    not: raws.flatMap(({ not }) => (isObject(not) && !isAnything(not) ? [schemas.of(not)] : [])),
    ...(discriminator ? { discriminator } : {}),
    conditions: conditionsOf(raws),
    ...(fallback === undefined ? {} : { default: canonicalJson(fallback) }),
    readOnly: any(({ readOnly }) => readOnly === true),
    writeOnly: any(({ writeOnly }) => writeOnly === true),
    deprecated: any(isDeprecated),
    lifetime: raws.some(isPromised)
      ? lifetimeOf(Object.assign({}, ...raws.toReversed()))
      : { deprecated: any(isDeprecated) },
    ...(description === undefined ? {} : { description }),
  };
}

const isDeprecated = (raw: JsonObject) => raw.deprecated === true || raw['x-deprecated'] === true;

const isPromised = (raw: JsonObject) => Object.keys(raw).some((key) => /^x-(sunset|stability)/.test(key));

const isAnything = (value: Json | undefined) => value === true || (isObject(value) && Object.keys(value).length === 0);

const isClosed = (value: Json | undefined) => value === false || (isObject(value) && isAnything(value.not));

function valuesOf(parts: readonly Part[]): ReadonlySet<string> | undefined {
  const sets = parts.flatMap(({ raw }) => [
    ...(Array.isArray(raw.enum) ? [itemsOf(raw.enum)] : []),
    ...(raw.const === undefined ? [] : [[raw.const]]),
  ]);
  const texts = sets.map((set) => new Set(set.filter((one) => one !== null).map(canonicalJson)));
  const [first, ...others] = texts;
  return first && new Set([...first].filter((value) => others.every((other) => other.has(value))));
}

function limitsOf(raws: readonly JsonObject[]): Limits {
  const found = [...lower, ...upper].flatMap((key) => {
    const all = raws.flatMap((raw) => numberOf(raw[key]) ?? []);
    const tightest = lower.includes(key) ? Math.max(...all) : Math.min(...all);
    // A minimum of zero has no effect.
    return all.length === 0 || (lower.includes(key) && tightest <= 0) ? [] : [[key, tightest] as const];
  });
  return new Map(found);
}

function byName(raws: readonly JsonObject[], key: string, schemas: SchemaSource): ReadonlyMap<string, Schema> {
  const found = new Map<string, Json[]>();
  for (const raw of raws)
    for (const [name, value] of Object.entries(objectOf(raw[key]))) {
      const known = found.get(name);
      if (known) known.push(value);
      else found.set(name, [value]);
    }
  return new Map([...found].map(([name, values]) => [name, schemas.all(values)]));
}

function dependentOf(raws: readonly JsonObject[]): FlatSchema['dependent'] {
  const found = new Map<string, Set<string>>();
  for (const raw of raws)
    for (const [name, needed] of Object.entries(objectOf(raw.dependentRequired)))
      found.set(name, new Set([...(found.get(name) ?? []), ...stringsOf(needed)]));
  return found;
}

function discriminatorOf(raws: readonly JsonObject[]): FlatSchema['discriminator'] {
  const own = raws.find((raw) => raw.discriminator !== undefined)?.discriminator;
  const property = stringOf(own) ?? stringOf(objectOf(own).propertyName);
  if (property === undefined) return undefined;
  const mapping = Object.entries(objectOf(objectOf(own).mapping)).map(
    ([value, target]) => [value, lastWord(String(target))] as const,
  );
  return { property, mapping: new Map(mapping) };
}

function conditionsOf(raws: readonly JsonObject[]): ReadonlyMap<string, string> {
  const found = whole.flatMap((key) => {
    const all = raws.flatMap((raw) => (raw[key] === undefined ? [] : [raw[key]]));
    return all.length === 0 ? [] : [[key, spelledAlike(canonicalJson(all))] as const];
  });
  return new Map(found);
}

/** References are spelled by dialect; the name is what they mean. */
const spelledAlike = (text: string) => text.replaceAll('"#/definitions/', '"#/components/schemas/');
const lastWord = (reference: string) => reference.split('/').at(-1) ?? reference;

function describedBy(raws: readonly JsonObject[]): string | undefined {
  return raws
    .map(({ description, title }) => stringOf(description) ?? stringOf(title))
    .find((text) => text !== undefined);
}
