import type { FlatSchema } from './flatten.ts';
import type { Look } from './pair.ts';
import type { Schema } from './schemas.ts';

/** How many alternatives are tried against each other when their names do not tell which belong together. */
const mostTried = 24;

/** Compares groups of alternatives one by one. */
export function compareUnions(look: Look): void {
  const { a, b, say } = look;
  const count = Math.max(a.unions.length, b.unions.length);
  for (let index = 0; index < count; index += 1) {
    const [before, after] = [a.unions[index], b.unions[index]];
    const more = index === 0 ? {} : { detail: String(index) };
    if (before && after) compareMembers(look, before, after);
    else say(after ? 'alternatives-added' : 'alternatives-removed', {}, more);
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
  const { say, follow } = look;
  const { pairs, removed, added } = match(look, before, after);
  for (const [one, other] of pairs) follow(`|${nameOf(look.flatBefore(one), one, before)}`, one, other);
  for (const one of removed) {
    const value = nameOf(look.flatBefore(one), one, before);
    say('alternative-removed', { value }, { detail: value });
  }
  for (const one of added) {
    const flat = look.flatAfter(one);
    const value = nameOf(flat, one, after);
    say('alternative-added', { value }, { detail: value, after: { source: flat.source } });
  }
}

function nameOf({ types, description }: FlatSchema, schema: Schema, all: readonly Schema[]): string {
  return (
    schema.name ??
    description ??
    (types ? `${[...types].join(' or ')} (${all.indexOf(schema) + 1})` : `${all.indexOf(schema) + 1}`)
  );
}

interface Matched {
  readonly pairs: readonly (readonly [Schema, Schema])[];
  readonly removed: readonly Schema[];
  readonly added: readonly Schema[];
}

/** Which alternatives belong together: by name, else those that are the same, else in order those of the same type. */
function match(look: Look, before: readonly Schema[], after: readonly Schema[]): Matched {
  const pairs: (readonly [Schema, Schema])[] = [];
  let [left, right] = [[...before], [...after]];
  const take = (isMatch: (one: Schema, other: Schema) => boolean) => {
    for (const one of [...left]) {
      const other = right.find((candidate) => isMatch(one, candidate));
      if (!other) continue;
      pairs.push([one, other]);
      left = left.filter((member) => member !== one);
      right = right.filter((member) => member !== other);
    }
  };
  const names = new Map(after.flatMap((one) => (one.name === undefined ? [] : [[one.name, one] as const])));
  take((one, other) => one.name !== undefined && names.get(one.name) === other);
  if (left.length <= mostTried && right.length <= mostTried) take((one, other) => look.isSame(one, other));
  // Two that are named are two things; a name that only one version has may be an inline schema that was given one.
  take(
    (one, other) =>
      (one.name === undefined || other.name === undefined) &&
      kindOf(look.flatBefore(one)) === kindOf(look.flatAfter(other)),
  );
  return { pairs, removed: left, added: right };
}

const kindOf = ({ types }: FlatSchema) => (types ? [...types].sort().join() : '');
