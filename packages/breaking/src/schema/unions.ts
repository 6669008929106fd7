import { listed } from '../compare/recorder.ts';
import type { FlatSchema } from './flatten.ts';
import type { Look } from './pair.ts';
import type { Schema } from './schema.ts';

/** Maximum number of alternatives that are compared in depth, if they have no names or types to match. */
const mostTried = 600;

/** Compares groups of alternatives one by one. */
export function compareUnions(look: Look): void {
  const { a, b, report } = look;
  const count = Math.max(a.unions.length, b.unions.length);
  for (let index = 0; index < count; index += 1) {
    const [before, after] = [a.unions[index], b.unions[index]];
    const more = index === 0 ? {} : { detail: String(index) };
    if (before && after) compareMembers(look, before, after);
    else report(after ? 'alternatives-added' : 'alternatives-removed', {}, more);
  }
}

/**
 * Where one version has alternatives and nothing else, and the other is a plain schema, the plain one is an alternative
 * alone.
 *
 * @returns true when that was so, and there is no more to compare
 */
export function compareWithUnion(look: Look, before: Schema, after: Schema): boolean {
  const { a, b } = look;
  const [grown] = a.unions.length === 0 && isPlain(b) ? b.unions : [];
  const [shrunk] = b.unions.length === 0 && isPlain(a) ? a.unions : [];
  if (grown && a.types !== undefined) compareMembers(look, [before], grown);
  else if (shrunk && b.types !== undefined) compareMembers(look, shrunk, [after]);
  else return false;
  return true;
}

const isPlain = ({ unions, types, properties, values, not }: FlatSchema) =>
  unions.length === 1 && types === undefined && properties.size === 0 && values === undefined && not.length === 0;

function compareMembers(look: Look, before: readonly Schema[], after: readonly Schema[]): void {
  const { report, follow } = look;
  const { pairs, removed, added } = match(look, before, after);
  for (const [one, other] of pairs) follow(`|${nameOf(look.flatBefore(one), one, before)}`, one, other);
  for (const one of removed) {
    const value = nameOf(look.flatBefore(one), one, before);
    report('alternative-removed', { value }, { detail: value });
  }
  for (const one of added) {
    const flat = look.flatAfter(one);
    const value = nameOf(flat, one, after);
    report('alternative-added', { value }, { detail: value, after: { source: flat.source } });
  }
}

function nameOf({ types, description, values }: FlatSchema, schema: Schema, all: readonly Schema[]): string {
  return (
    schema.name ??
    description ??
    (values && values.size > 0 ? listed(values) : undefined) ??
    (types ? `${[...types].join(' or ')} (${all.indexOf(schema) + 1})` : `${all.indexOf(schema) + 1}`)
  );
}

interface Matched {
  readonly pairs: readonly (readonly [Schema, Schema])[];
  readonly removed: readonly Schema[];
  readonly added: readonly Schema[];
}

/**
 * Matches alternatives by name, by their values, by their distinguishing properties, then equal ones, then in order those of
 * the same type. All steps except the search for equal ones use lookups, so that the time is linear.
 */
function match(look: Look, before: readonly Schema[], after: readonly Schema[]): Matched {
  const pairs: (readonly [Schema, Schema])[] = [];
  let [left, right] = [before, after];
  const settle = (found: readonly (readonly [Schema, Schema])[]) => {
    pairs.push(...found);
    const [ones, others] = [new Set(found.map(([one]) => one)), new Set(found.map(([, other]) => other))];
    left = left.filter((one) => !ones.has(one));
    right = right.filter((other) => !others.has(other));
  };
  const by = (keyBefore: (one: Schema) => string | undefined, keyAfter: (one: Schema) => string | undefined) =>
    settle(joined(left, right, keyBefore, keyAfter));
  const nameOfOne = ({ name }: Schema) => name;
  const [flat, flatNow] = [look.flatBefore, look.flatAfter];
  by(nameOfOne, nameOfOne);
  by(
    (one) => valuesKey(flat(one)),
    (one) => valuesKey(flatNow(one)),
  );
  by(
    (one) => tagKey(flat(one), flat),
    (one) => tagKey(flatNow(one), flatNow),
  );
  // Alike at first sight, then at a second look.
  for (const isClose of [(one: Schema, other: Schema) => shapeOf(flat(one)) === shapeOf(flatNow(other)), () => true]) {
    let tries = mostTried;
    const found: (readonly [Schema, Schema])[] = [];
    const taken = new Set<Schema>();
    for (const one of left) {
      const other = right.find((candidate) => {
        if (taken.has(candidate) || tries <= 0 || !isClose(one, candidate)) return false;
        tries -= 1;
        return look.isSame(one, candidate);
      });
      if (!other) continue;
      taken.add(other);
      found.push([one, other]);
    }
    settle(found);
  }
  // Values that are listed are themselves; two that are named are two things; a name that only one version has may be an
  // inline schema that was given one.
  const kindKey = (flatOf: Look['flatBefore']) => (one: Schema) =>
    flatOf(one).values ? undefined : kindOf(flatOf(one));
  for (const isWanted of [
    (one: Schema, other: Schema) => one.name === undefined && other.name === undefined,
    (one: Schema, other: Schema) => (one.name === undefined) !== (other.name === undefined),
  ])
    settle(joined(left, right, kindKey(flat), kindKey(flatNow), isWanted));
  return { pairs, removed: left, added: right };
}

/** Pairs of those with the same key, in order. */
function joined(
  before: readonly Schema[],
  after: readonly Schema[],
  keyBefore: (one: Schema) => string | undefined,
  keyAfter: (one: Schema) => string | undefined,
  isWanted: (one: Schema, other: Schema) => boolean = () => true,
): readonly (readonly [Schema, Schema])[] {
  const waiting = Map.groupBy(after.toReversed(), keyAfter);
  return before.flatMap((one) => {
    const key = keyBefore(one);
    const others = key === undefined ? undefined : waiting.get(key);
    const next = others?.at(-1);
    if (!others || !next || !isWanted(one, next)) return [];
    others.pop();
    return [[one, next] as const];
  });
}

const valuesKey = ({ values, nullable }: FlatSchema) =>
  values ? `${[...values].toSorted().join()} ${nullable && values.size === 0}` : undefined;

/** The properties with a single value, which distinguish alternatives. */
function tagKey({ properties }: FlatSchema, flat: Look['flatBefore']): string | undefined {
  const tags = [...properties].flatMap(([name, schema]) => {
    const { values } = flat(schema);
    return values?.size === 1 ? [`${name} ${[...values].join()}`] : [];
  });
  return tags.length > 0 ? tags.toSorted().join() : undefined;
}

const shapeOf = ({ types, properties, required }: FlatSchema) =>
  [types && [...types].toSorted(), [...properties.keys()].toSorted(), [...required].toSorted()].map(String).join(';');

const kindOf = ({ types }: FlatSchema) => (types ? [...types].sort().join() : '');
