import { parentOf, type ResourceId } from '@apimkit/model';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { isSet } from '../http/flag.ts';
import { Refusal } from '../http/reply.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';
import { partKinds } from './parts.ts';

/**
 * A schema that operations of its API name is deleted with `force=true` only, which removes the references (Microsoft Learn,
 * "Api Schema - Delete").
 *
 * @throws {Refusal} 400 with the operations that name it
 */
export function releaseSchema(id: ResourceId, query: URLSearchParams, store: Store): void {
  const api = id.entry.fromSpecification === 'schemas' ? parentOf(id) : undefined;
  if (!api) return;
  const { operation } = partKinds(api);
  const users = store.below(api).filter((one) => one.id.kind === operation && names(one.payload, id.name));
  if (users.length === 0) return;
  if (!isSet(query, 'force')) {
    const list = users.map((one) => `/${one.id.path}`).join('\r\n');
    throw new Refusal(
      400,
      'ValidationError',
      `The Schema '${id.name}' is used by the following entities:\r\n${list}\r\n`,
    );
  }
  for (const one of users) store.put(without(one, id.name));
}

function names(value: Json, schema: string): boolean {
  if (Array.isArray(value)) return value.some((item: Json) => names(item, schema));
  if (!isObject(value)) return false;
  return isReference(value, schema) || Object.values(value).some((child) => names(child, schema));
}

const isReference = ({ schemaId }: JsonObject, schema: string) =>
  typeof schemaId === 'string' && schemaId.toLowerCase() === schema.toLowerCase();

function without(one: Stored, schema: string): Stored {
  const clean = (value: Json): Json => {
    if (Array.isArray(value)) return value.map((item: Json) => clean(item));
    if (!isObject(value)) return value;
    const { schemaId: _, typeName: __, ...rest } = value;
    const kept = isReference(value, schema) ? rest : value;
    return Object.fromEntries(Object.entries(kept).map(([key, child]) => [key, clean(child)]));
  };
  return { ...one, payload: clean(one.payload) as JsonObject };
}
