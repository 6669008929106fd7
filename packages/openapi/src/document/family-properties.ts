import { isObject, itemsOf, type JsonObject } from './json.ts';
import type { Located, References } from './reference.ts';

const composing = ['allOf', 'anyOf', 'oneOf'] as const;

interface Schemas extends References {
  readonly schemas: readonly Located[];
}

const known = new WeakMap<Schemas, ReadonlyMap<JsonObject, ReadonlySet<string>>>();

/**
 * The properties of a schema and of every schema that it is composed with, in both directions: a base schema may require a property that
 * only the schemas that extend it describe. Undefined for a schema that is not composed.
 */
export function familyProperties(document: Schemas, schema: JsonObject): ReadonlySet<string> | undefined {
  const all = known.get(document) ?? familiesOf(document);
  known.set(document, all);
  return all.get(schema);
}

function familiesOf(document: Schemas): ReadonlyMap<JsonObject, ReadonlySet<string>> {
  const leaders = new Map<JsonObject, JsonObject>();
  const leaderOf = (schema: JsonObject): JsonObject => {
    let leader = schema;
    for (let next = leaders.get(leader); next && next !== leader; next = leaders.get(leader)) leader = next;
    // Shortens the path for the next call.
    for (let at = schema; at !== leader; ) {
      const next = leaders.get(at) ?? leader;
      leaders.set(at, leader);
      at = next;
    }
    return leader;
  };
  for (const { value, place } of document.schemas)
    for (const key of composing)
      for (const [index, one] of itemsOf(value[key]).entries()) {
        const member = document.follow(one, place.at(key, index))?.value;
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
