import { isObject, itemsOf, type JsonObject } from './json.ts';
import type { Specification } from './specification.ts';

const composing = ['allOf', 'anyOf', 'oneOf'] as const;

const known = new WeakMap<Specification, ReadonlyMap<JsonObject, ReadonlySet<string>>>();

/**
 * The properties of a schema and of all that it is composed with, in either direction: a base schema may require what only the schemas that are
 * made of it describe. Undefined for a schema that is composed with nothing.
 */
export function familyProperties(specification: Specification, schema: JsonObject): ReadonlySet<string> | undefined {
  const all = known.get(specification) ?? familiesOf(specification);
  known.set(specification, all);
  return all.get(schema);
}

function familiesOf(specification: Specification): ReadonlyMap<JsonObject, ReadonlySet<string>> {
  const leaders = new Map<JsonObject, JsonObject>();
  const leaderOf = (schema: JsonObject): JsonObject => {
    let leader = schema;
    for (let next = leaders.get(leader); next && next !== leader; next = leaders.get(leader)) leader = next;
    // The way is shortened for the next one who asks.
    for (let at = schema; at !== leader; ) {
      const next = leaders.get(at) ?? leader;
      leaders.set(at, leader);
      at = next;
    }
    return leader;
  };
  for (const { value, place } of specification.schemas)
    for (const key of composing)
      for (const [index, one] of itemsOf(value[key]).entries()) {
        const member = specification.follow(one, place.at(key, index))?.value;
        if (!member) continue;
        leaders.set(value, leaders.get(value) ?? value);
        leaders.set(leaderOf(member), leaderOf(value));
      }
  const names = new Map<JsonObject, Set<string>>();
  return new Map(
    [...leaders.keys()].map((schema) => {
      const leader = leaderOf(schema);
      const held = names.get(leader) ?? new Set();
      names.set(leader, held);
      if (isObject(schema.properties)) for (const name of Object.keys(schema.properties)) held.add(name);
      return [schema, held];
    }),
  );
}
