import { isObject, type Json, textOf } from './document/json.ts';
import { namesIn } from './schema.ts';

/** Names of the schemas that stored operations depend on, through others too. */
export function reachedFrom(properties: Json, schemas: Readonly<Record<string, Json>>): ReadonlySet<string> {
  const reached = new Set(typeNamesIn(properties));
  for (const name of reached) for (const other of namesIn(schemas[name] ?? null)) reached.add(other);
  return reached;
}

function typeNamesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => typeNamesIn(item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'typeName' ? (textOf(child) ?? []) : key === 'examples' ? [] : typeNamesIn(child),
  );
}
