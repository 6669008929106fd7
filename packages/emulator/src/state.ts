import { type Resource, ResourceId } from '@apimkit/model';
import { isObject, type JsonObject, readSpecification } from '@apimkit/openapi';
import type { GenericResource } from './generic/generic-store.ts';
import type { Stored } from './stored.ts';

/** A stored resource as JSON, for the state of an emulator. */
export function dataOf({ id, payload, policy, link, specification, created, updated }: Stored): JsonObject {
  return {
    id: id.toString(),
    created,
    updated,
    payload,
    ...(policy === undefined ? {} : { policy }),
    ...(link === undefined ? {} : { link }),
    ...(specification === undefined ? {} : { specification: specification.text }),
  };
}

/** The inverse of {@link dataOf}; a state without times is as old as its restoration. */
export function resourceFrom(data: JsonObject): Resource & Partial<Stored> {
  const { id, payload, policy, link, specification, created, updated } = data;
  const document = typeof specification === 'string' ? readSpecification(specification).specification : undefined;
  return {
    id: ResourceId.parse(String(id)),
    payload: isObject(payload) ? payload : {},
    ...(typeof created === 'string' ? { created } : {}),
    ...(typeof updated === 'string' ? { updated } : {}),
    ...(typeof policy === 'string' ? { policy } : {}),
    ...(typeof link === 'string' ? { link } : {}),
    ...(document ? { specification: document } : {}),
  };
}

/** Reads a resource of a kind that the model does not capture. */
export function genericFrom({ path, body }: JsonObject): Pick<GenericResource, 'path' | 'body'> {
  return { path: String(path), body: isObject(body ?? null) ? (body as JsonObject) : {} };
}
