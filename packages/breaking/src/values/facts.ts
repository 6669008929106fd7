import type { Json, JsonObject } from '@apimkit/openapi';
import { isObject, itemsOf, numberOf, objectOf, stringOf, stringsOf } from '@apimkit/openapi/document';
import { type Bound, boundOf } from '../schema/bound.ts';
import type { Schema } from '../schema/schema.ts';
import type { Schemas } from '../schema/schemas.ts';
import { nullOr, without } from './derived.ts';
import { type Kind, kinds, kindsOf } from './kinds.ts';
import { type ArrayPart, arrayPart, type ObjectPart, objectPart, type Role } from './parts.ts';
import type { Side } from './same.ts';

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
 * The keywords of a schema with their exact meaning in JSON Schema; every part of `allOf` is separate. Nothing is assumed,
 * because proofs based on it overrule other findings.
 */
export interface Facts {
  /** The objects that must all apply, without `allOf` and references. */
  readonly parts: readonly JsonObject[];
  /** What cannot be followed: references that lead out, `$dynamicRef`. */
  readonly blind: readonly string[];
  readonly kinds: ReadonlySet<Kind>;
  /** The only values, where they are listed. */
  readonly values: readonly Json[] | undefined;
  readonly unions: readonly Union[];
  readonly nots: readonly Schema[];
  readonly minimum: Bound | undefined;
  readonly maximum: Bound | undefined;
  readonly multiples: readonly number[];
  readonly formats: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  /** The tightest of each: `minLength`, `maxItems`, … */
  least(keyword: string): number;
  most(keyword: string): number;
  readonly unique: boolean;
  readonly required: ReadonlySet<string>;
  readonly objects: readonly ObjectPart[];
  /** The same facts with other ones of objects. */
  withObjects(objects: readonly ObjectPart[]): Facts;
  readonly arrays: readonly ArrayPart[];
  readonly dependent: readonly (readonly [name: string, needed: readonly string[]])[];
  readonly dependentSchemas: readonly (readonly [name: string, schema: Json])[];
  readonly propertyNames: readonly Json[];
  readonly contains: readonly Contains[];
  readonly conditions: readonly JsonObject[];
}

/** Reads the facts of a schema, each when it is asked for. */
export function factsOf({ document, schema }: Side, role: Role): Facts {
  return new ReadFacts(document, expanded(document, schema), role);
}

class ReadFacts implements Facts {
  readonly parts: readonly JsonObject[];
  readonly blind: readonly string[];
  readonly #document: Schemas;
  readonly #role: Role;
  readonly #read = new Map<string, unknown>();

  constructor(document: Schemas, { parts, blind }: Expanded, role: Role) {
    this.parts = parts;
    this.blind = blind;
    this.#document = document;
    this.#role = role;
  }

  get kinds() {
    return this.#once('kinds', () => kindsOfAll(this.parts));
  }
  get values() {
    return this.#once('values', () => valuesOf(this.parts));
  }
  get unions() {
    return this.#each('unions', (raw) => unionsOf(this.#document, raw));
  }
  get nots() {
    return this.#each('nots', ({ not }) =>
      not === undefined || isAnything(not) || onlyTypes(not) ? [] : [this.#document.of(not)],
    );
  }
  get minimum() {
    return this.#once('minimum', () => boundOf(this.parts, 'minimum', 'exclusiveMinimum', 1));
  }
  get maximum() {
    return this.#once('maximum', () => boundOf(this.parts, 'maximum', 'exclusiveMaximum', -1));
  }
  get multiples() {
    return this.#each('multiples', ({ multipleOf }) => numberOf(multipleOf) ?? []);
  }
  get formats() {
    return this.#once('formats', () => new Set(this.parts.flatMap(({ format }) => stringOf(format) ?? [])));
  }
  get patterns() {
    return this.#once('patterns', () => new Set(this.parts.flatMap(({ pattern }) => stringOf(pattern) ?? [])));
  }
  least(keyword: string) {
    return this.parts.reduce((most, raw) => Math.max(most, numberOf(raw[keyword]) ?? 0), 0);
  }
  most(keyword: string) {
    const none = Number.POSITIVE_INFINITY;
    return this.parts.reduce((least, raw) => Math.min(least, numberOf(raw[keyword]) ?? none), none);
  }
  get unique() {
    return this.parts.some(({ uniqueItems }) => uniqueItems === true);
  }
  get required() {
    return this.#once('required', () => new Set(this.parts.flatMap(({ required }) => stringsOf(required))));
  }
  get objects() {
    return this.#each('objects', (raw) => objectPart(this.#document, raw, this.#role) ?? []);
  }
  withObjects(objects: readonly ObjectPart[]): Facts {
    const facts = new ReadFacts(this.#document, this, this.#role);
    facts.#read.set('objects', objects);
    return facts;
  }
  get arrays() {
    return this.#each('arrays', (raw) => arrayPart(this.#document, raw, this.#role) ?? []);
  }
  get dependent() {
    return this.#each('dependent', ({ dependentRequired }) =>
      Object.entries(objectOf(dependentRequired)).map(([name, needed]) => [name, stringsOf(needed)] as const),
    );
  }
  get dependentSchemas() {
    return this.#each('dependentSchemas', (raw) => Object.entries(objectOf(raw.dependentSchemas)));
  }
  get propertyNames() {
    return this.#each('propertyNames', ({ propertyNames: one }) => (one === undefined ? [] : [one]));
  }
  get contains() {
    return this.#each('contains', containsOf);
  }
  get conditions() {
    return this.#each('conditions', (raw) =>
      raw.if !== undefined && (raw.then !== undefined || raw.else !== undefined) ? [raw] : [],
    );
  }

  #each<T>(name: string, read: (raw: JsonObject) => T | readonly T[]): readonly T[] {
    return this.#once(name, () => this.parts.flatMap(read));
  }

  #once<T>(name: string, read: () => T): T {
    if (!this.#read.has(name)) this.#read.set(name, read());
    return this.#read.get(name) as T;
  }
}

const unionsOf = (document: Schemas, raw: JsonObject): readonly Union[] =>
  (['oneOf', 'anyOf'] as const).flatMap((key) => {
    if (raw[key] === undefined) return [];
    const members = itemsOf(raw[key]).map((one) => document.of(one));
    return members.length === 0 ? [] : [{ exclusive: key === 'oneOf', members, around: without(raw, key), raw }];
  });

function containsOf({ contains, minContains, maxContains }: JsonObject): readonly Contains[] {
  if (contains === undefined) return [];
  const most = numberOf(maxContains) ?? Number.POSITIVE_INFINITY;
  return [{ schema: contains, least: numberOf(minContains) ?? 1, most }];
}

interface Expanded {
  readonly parts: readonly JsonObject[];
  readonly blind: readonly string[];
}

/** The objects that must all apply: `allOf` and references followed, each once. */
function expanded(document: Schemas, schema: Schema): Expanded {
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

/** The types of a schema without other keywords. */
function onlyTypes(value: Json | undefined): readonly string[] | undefined {
  if (!isObject(value) || value.type === undefined || Object.keys(value).length > 1) return undefined;
  return typeof value.type === 'string' ? [value.type] : stringsOf(value.type);
}

/** True for a schema that allows everything. */
export const isAnything = (value: Json | undefined) =>
  value === true || (isObject(value) && Object.keys(value).length === 0);

function kindsOfAll(parts: readonly JsonObject[]): ReadonlySet<Kind> {
  let left: readonly Kind[] = kinds;
  for (const raw of parts) {
    const { type, not } = raw;
    if (type !== undefined) {
      const names = typeof type === 'string' ? [type] : stringsOf(type);
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
