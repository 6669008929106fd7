import { compareNumbers, type Json, numberFrom } from '@apimkit/openapi';
import { isObject } from '@apimkit/openapi/document';
import type { Bound } from '../schema/bound.ts';
import { matches } from './accepts.ts';
import { isDescribed } from './described.ts';
import { type Facts, isAnything } from './facts.ts';
import type { Kind } from './kinds.ts';
import type { ArrayPart, ObjectPart } from './parts.ts';
import type { Prover } from './prover.ts';
import type { Side } from './same.ts';

/** A schema with its facts. */
export interface Read {
  readonly side: Side;
  readonly facts: Facts;
}

/** Returns true if the facts of one schema for values of a kind imply those of the other. */
export function isWithinHere(prover: Prover, kind: Kind, x: Read, y: Read): boolean {
  // What has only so many values was asked value by value.
  if (y.facts.values) return false;
  switch (kind) {
    case 'integer':
    case 'fraction':
      return isWithinNumbers(kind, x.facts, y.facts);
    case 'string':
      return isWithinStrings(x.facts, y.facts);
    case 'array':
      return isWithinArrays(prover, x, y);
    case 'object':
      return isWithinObjects(prover, x, y);
    default:
      return true;
  }
}

/** True when a bound is as far inward as another one, or farther. */
function isWithinBound(a: Bound | undefined, b: Bound | undefined, inward: 1 | -1): boolean {
  if (!a || !b) return !b;
  const order = compareNumbers(a.value, b.value) * inward;
  return order > 0 || (order === 0 && (a.exclusive || !b.exclusive));
}

/** The bound that a whole number must keep. */
function whole(bound: Bound | undefined, inward: 1 | -1): Bound | undefined {
  if (!bound) return undefined;
  const { value, exclusive } = bound;
  if (Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER) {
    // Integers that doubles cannot represent exactly are compared by their digits.
    const text = String(value);
    if (!exclusive || !/^-?\d+$/.test(text)) return bound;
    return { value: numberFrom(String(BigInt(text) + BigInt(inward))), exclusive: false };
  }
  const rounded = inward === 1 ? Math.ceil(value) : Math.floor(value);
  return { value: exclusive && Number.isInteger(value) ? value + inward : rounded, exclusive: false };
}

/** Formats that are subsets of others. */
const smaller: Readonly<Record<string, readonly string[]>> = {
  int64: ['int32'],
  float: ['int32'],
  double: ['float', 'int32', 'int64'],
};

const areFormatsKept = (x: Facts, y: Facts) =>
  [...y.formats].every((one) => x.formats.has(one) || (smaller[one] ?? []).some((other) => x.formats.has(other)));

function isWithinNumbers(kind: Kind, x: Facts, y: Facts): boolean {
  const isWhole = kind === 'integer';
  const of = (bound: Bound | undefined, inward: 1 | -1) => (isWhole ? whole(bound, inward) : bound);
  return (
    isWithinBound(of(x.minimum, 1), of(y.minimum, 1), 1) &&
    isWithinBound(of(x.maximum, -1), of(y.maximum, -1), -1) &&
    y.multiples.every(
      (one) =>
        (isWhole && Number.isInteger(1 / one)) || x.multiples.some((own) => own === one || Number.isInteger(own / one)),
    ) &&
    areFormatsKept(x, y)
  );
}

const isWithinSizes = (x: Facts, y: Facts, least: string, most: string) =>
  x.least(least) >= y.least(least) && x.most(most) <= y.most(most);

const isWithinStrings = (x: Facts, y: Facts) =>
  isWithinSizes(x, y, 'minLength', 'maxLength') &&
  [...y.patterns].every((one) => x.patterns.has(one)) &&
  areFormatsKept(x, y);

/** The schema of one item, of all objects together. */
export const itemAt = (parts: readonly ArrayPart[], index: number): readonly Json[] =>
  parts.map(({ first, rest }) => first[index] ?? rest);

function isWithinArrays(prover: Prover, { side, facts: x }: Read, { side: other, facts: y }: Read): boolean {
  const longest = Math.max(0, ...[...x.arrays, ...y.arrays].map(({ first }) => first.length));
  let most = x.most('maxItems');
  for (let index = 0; index <= longest && index < most; index += 1) {
    const [inner, outer] = [together(side, itemAt(x.arrays, index)), together(other, itemAt(y.arrays, index))];
    if (prover.isImpossible(inner)) most = index;
    else if (!prover.inside(() => prover.isWithin(inner, outer))) return false;
  }
  const least = x.least('minItems');
  if (least > most) return true;
  return (
    least >= y.least('minItems') &&
    most <= y.most('maxItems') &&
    (!y.unique || x.unique || most <= 1) &&
    y.contains.every((wanted) => {
      const schema: Side = { ...other, schema: other.document.of(wanted.schema) };
      const own = x.contains.map((one) => ({ ...one, side: { ...side, schema: side.document.of(one.schema) } }));
      const hasEnough =
        wanted.least <= 0 ||
        own.some((one) => one.least >= wanted.least && prover.inside(() => prover.isWithin(one.side, schema))) ||
        (least >= wanted.least &&
          Array.from({ length: Math.min(longest, most) + 1 }, (_, index) =>
            together(side, itemAt(x.arrays, index)),
          ).every((one) => prover.inside(() => prover.isWithin(one, schema))));
      const hasFew =
        most <= wanted.most ||
        own.some((one) => one.most <= wanted.most && prover.inside(() => prover.isWithin(schema, one.side)));
      return hasEnough && hasFew;
    })
  );
}

export const together = ({ document }: Side, schemas: readonly Json[]): Side => ({
  document,
  schema: document.all(schemas),
});

/** The schemas of one property in all objects. */
export function propertyOf({ side, facts }: Read, name: string, isSure: boolean): Side {
  const all = facts.objects.flatMap(({ properties, patterns, rest }): readonly Json[] => {
    const own = Object.hasOwn(properties, name) ? [properties[name] ?? true] : [];
    const verdicts = patterns.map(([pattern, schema]) => ({ schema, isMatch: matches(pattern, name) }));
    // A pattern with an unknown match is ignored on the inner side, and applies on the outer side.
    const matching = verdicts.filter(({ isMatch }) => (isSure ? isMatch === true : isMatch !== false));
    const isOther =
      own.length === 0 && verdicts.every(({ isMatch }) => (isSure ? isMatch === false : isMatch !== true));
    return [...own, ...matching.map(({ schema }) => schema), ...(isOther ? [rest] : [])];
  });
  return together(side, all);
}

/** The certain facts of the inner side for a property with an unknown name that matches `pattern` and none of `others`. */
function unnamed({ side, facts }: Read, pattern: string | undefined, others: ReadonlySet<string>): Side {
  const all = facts.objects.flatMap(({ patterns, rest }): readonly Json[] => {
    const own = patterns.find(([one]) => one === pattern);
    if (own) return [own[1]];
    const isRest = patterns.every(([one]) => pattern === undefined && others.has(one));
    return isRest ? [rest] : [];
  });
  return together(side, all);
}

function isWithinObjects(prover: Prover, x: Read, given: Read): boolean {
  const y = withoutShared(x, given);
  const names = new Set([...x.facts.objects, ...y.facts.objects].flatMap(({ properties }) => Object.keys(properties)));
  const required = new Set([...x.facts.required].filter((name) => !prover.isSilent(propertyOf(x, name, true))));
  for (const [name, needed] of x.facts.dependent) if (required.has(name)) for (const one of needed) required.add(one);
  const isMissing = (name: string) => prover.isImpossible(propertyOf(x, name, true));
  const isClosed = x.facts.objects.some(({ patterns, rest }) => patterns.length === 0 && isNothing(rest));
  const described = new Set([...names, ...x.facts.required, ...y.facts.required, ...y.facts.dependent.flat(2)]);
  // An object that needs what it cannot have is none.
  const isNone = [...required].some((name) => isMissing(name) && !prover.isSilent(propertyOf(x, name, true)));
  if (isNone) return true;
  return (
    [...names].every((name) => isPropertyWithin(prover, x, y, name)) &&
    areOthersWithin(prover, x, y) &&
    [...y.facts.required].every((name) => required.has(name) || prover.isSilent(propertyOf(y, name, false))) &&
    Math.max(x.facts.least('minProperties'), required.size) >= y.facts.least('minProperties') &&
    Math.min(
      x.facts.most('maxProperties'),
      isClosed ? [...described].filter((name) => !isMissing(name)).length : Number.POSITIVE_INFINITY,
    ) <= y.facts.most('maxProperties') &&
    y.facts.dependent.every(
      ([name, needed]) =>
        isMissing(name) ||
        needed.every(
          (one) => required.has(one) || x.facts.dependent.some(([own, all]) => own === name && all.includes(one)),
        ),
    ) &&
    y.facts.dependentSchemas.every(([name, schema]) => {
      if (isMissing(name)) return true;
      const own = x.facts.dependentSchemas.flatMap(([one, more]) => (one === name ? [more] : []));
      const having = together(x.side, [...x.facts.parts, ...own, havingOf(name)]);
      return prover.isWithin(having, { ...y.side, schema: y.side.document.of(schema) });
    }) &&
    y.facts.propertyNames.every((schema) => {
      const outer: Side = { ...y.side, schema: y.side.document.of(schema) };
      const isKept = x.facts.propertyNames.some((own) =>
        prover.inside(() => prover.isWithin({ ...x.side, schema: x.side.document.of(own) }, outer)),
      );
      return (
        isKept || (isClosed && [...described].every((name) => isMissing(name) || prover.accepts(outer, name) === true))
      );
    })
  );
}

/** The outer side without its rules for unevaluated properties that equal those of the inner side. */
function withoutShared(x: Read, y: Read): Read {
  const own = new Set(x.facts.objects.flatMap(({ unevaluated }) => unevaluated ?? []));
  const isShared = ({ unevaluated }: ObjectPart) => unevaluated !== undefined && own.has(unevaluated);
  if (!y.facts.objects.some(isShared)) return y;
  const objects = y.facts.objects.map((part) => (isShared(part) ? { ...part, rest: true } : part));
  return { side: y.side, facts: y.facts.withObjects(objects) };
}

const having = new Map<string, Json>();

/** The schema of objects that have a property; the same object each time. */
function havingOf(name: string): Json {
  const known = having.get(name) ?? { required: [name] };
  having.set(name, known);
  return known;
}

const isNothing = (schema: Json) => schema === false || (isObject(schema) && isAnything(schema.not));

/** Callers are not known to send an undeclared property of an object without a rule for other properties. */
export const isUnspoken = ({ side, facts }: Read, name: string): boolean =>
  !facts.required.has(name) && !isDescribed(side, name);

function isPropertyWithin(prover: Prover, x: Read, y: Read, name: string): boolean {
  const [inner, outer] = [propertyOf(x, name, true), propertyOf(y, name, false)];
  if (isUnspoken(x, name)) return true;
  if (prover.isSilent(inner) || prover.isSilent(outer)) return true;
  return prover.inside(() => prover.isWithin(inner, outer));
}

/** Properties with unknown names: those of each pattern of the outer side, and all others. */
function areOthersWithin(prover: Prover, x: Read, y: Read): boolean {
  return y.facts.objects.every(({ patterns, rest }) => {
    const all = new Set(patterns.map(([pattern]) => pattern));
    return (
      patterns.every(([pattern, schema]) =>
        isOtherWithin(prover, unnamed(x, pattern, all), together(y.side, [schema])),
      ) && isOtherWithin(prover, unnamed(x, undefined, all), together(y.side, [rest]))
    );
  });
}

const isOtherWithin = (prover: Prover, inner: Side, outer: Side) => prover.inside(() => prover.isWithin(inner, outer));
