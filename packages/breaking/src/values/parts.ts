import type { Json, JsonObject } from '@apimkit/openapi';
import { canonicalJson, isObject, itemsOf, objectOf } from '@apimkit/openapi/document';
import type { Schemas } from '../schema/schemas.ts';
import { originOf } from './derived.ts';

/**
 * The side of a schema in an inclusion. If `unevaluated…` depends on alternatives, its effect is not exact: less is assumed for the
 * inner schema, and more is required for the outer one, so that proofs stay valid.
 */
export type Role = 'inner' | 'outer';

/** The rules for properties in one object of a schema. */
export interface ObjectPart {
  readonly properties: JsonObject;
  readonly patterns: readonly (readonly [pattern: string, schema: Json])[];
  /** For all others. */
  readonly rest: Json;
  /** True if there is no rule for other properties. */
  readonly isOpen: boolean;
  /** For `unevaluatedProperties`: everything that determines the properties it applies to, and its schema. */
  readonly unevaluated?: string;
}

/** The rules for items in one object of a schema. */
export interface ArrayPart {
  readonly first: readonly Json[];
  /** For those behind the first ones. */
  readonly rest: Json;
}

/** The keywords whose schemas are asked of the same value: always, or as it happens. */
const always = ['allOf', '$ref'];
const applicators = [...always, 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas', 'not'];

/** Returns the rules for properties of an object; undefined if there are none. */
export function objectPart(document: Schemas, raw: JsonObject, role: Role): ObjectPart | undefined {
  const { properties, patternProperties, additionalProperties: additional, unevaluatedProperties: unevaluated } = raw;
  const own = { properties: objectOf(properties), patterns: Object.entries(objectOf(patternProperties)) };
  if (additional !== undefined) return { ...own, rest: additional, isOpen: false };
  if (unevaluated === undefined)
    return properties === undefined && patternProperties === undefined
      ? undefined
      : { ...own, rest: true, isOpen: true };
  const beside = besides(document, raw, role);
  if (beside === 'everything') return { ...own, rest: true, isOpen: true, ...decidedBy(raw, unevaluated) };
  return {
    properties: { ...Object.fromEntries(beside.names.map((name) => [name, true])), ...own.properties },
    patterns: [...beside.patterns.map((pattern) => [pattern, true] as const), ...own.patterns],
    rest: unevaluated,
    isOpen: false,
    ...decidedBy(raw, unevaluated),
  };
}

/** Keywords by which a schema inside decides what is left to be evaluated. */
const evaluating = /"(?:\w*[pP]roperties|allOf|anyOf|oneOf|if|then|else|dependentSchemas|not|\$ref|\$dynamicRef)":/;

/** Objects with the same text leave the same properties unevaluated, unless they contain references. */
function decidedBy(raw: JsonObject, unevaluated: Json): Pick<ObjectPart, 'unevaluated'> {
  const whole = originOf(raw);
  const inside = applicators.flatMap((key) => {
    const text = canonicalJson(whole[key]);
    // The result of `if` determines which of the others apply.
    return text !== undefined && (key === 'if' || evaluating.test(text)) ? [[key, text]] : [];
  });
  const names = [whole.properties, whole.patternProperties].map((one) => Object.keys(objectOf(one)).toSorted());
  const text = canonicalJson([unevaluated, names, inside] as Json);
  return /"\$(?:dynamicR|r)ef/.test(text) || whole.$ref !== undefined ? {} : { unevaluated: text };
}

interface Beside {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
}

/** What the schemas inside an object see of its properties: for the inner side whatever may, for the outer what must. */
function besides(document: Schemas, raw: JsonObject, role: Role): Beside | 'everything' {
  const [names, patterns] = [new Set<string>(), new Set<string>()];
  const seen = new Set<Json>();
  const followed = role === 'outer' ? always : applicators;
  const ahead: Json[] = within(document, raw, followed);
  for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
    if (!isObject(one) || seen.has(one)) continue;
    seen.add(one);
    if (
      one.additionalProperties !== undefined ||
      one.unevaluatedProperties !== undefined ||
      one.$dynamicRef !== undefined
    )
      return 'everything';
    for (const name of Object.keys(objectOf(one.properties))) names.add(name);
    for (const pattern of Object.keys(objectOf(one.patternProperties))) patterns.add(pattern);
    ahead.push(...within(document, one, followed));
  }
  return { names: [...names], patterns: [...patterns] };
}

/** The schemas that are asked of the same value. */
function within(document: Schemas, raw: JsonObject, keywords: readonly string[] = applicators): Json[] {
  const whole = originOf(raw);
  return keywords.flatMap((key) => {
    const value = whole[key];
    if (value === undefined) return [];
    if (key === '$ref') return [...document.of({ $ref: value }).parts];
    const all = Array.isArray(value) ? value : key === 'dependentSchemas' ? Object.values(objectOf(value)) : [value];
    return all.flatMap((one: Json) => (isObject(one) ? [...document.of(one).parts] : []));
  });
}

/** Returns the rules for items of an object; undefined if there are none. */
export function arrayPart(document: Schemas, raw: JsonObject, role: Role): ArrayPart | undefined {
  const { prefixItems, items, additionalItems, unevaluatedItems } = raw;
  const first = itemsOf(prefixItems ?? items);
  const rest = Array.isArray(items) ? additionalItems : items;
  if (rest !== undefined) return { first, rest };
  if (unevaluatedItems === undefined) return first.length === 0 ? undefined : { first, rest: true };
  const isSimple = raw.contains === undefined && within(document, raw).length === 0;
  return { first, rest: isSimple || role === 'outer' ? unevaluatedItems : true };
}

/** Returns true if `unevaluatedProperties` depends on inner schemas that may or may not apply. */
export const unevaluatedIn = (document: Schemas, raw: JsonObject): boolean =>
  within(document, raw).length > 0 && raw.additionalProperties === undefined;
