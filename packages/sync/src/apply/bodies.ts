import { putAt, type Resource, type ResourceId, valueAt } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import type { Step } from '../plan/types.ts';

/** The service locks an API with its revisions during a write, so their writes share a lock. */
export function lockOf(id: ResourceId): { readonly lock?: string } {
  const name = id.entry.lock && id.names[id.entry.lock];
  return name === undefined || name === ''
    ? {}
    : { lock: `${id.workspace ?? ''}/${splitRevision(name).root.toLowerCase()}` };
}

/** Adds secrets that the service returns and the files do not supply: a PUT without them would clear them. */
export function withReturnedSecrets(body: JsonObject, { id }: Resource, live: Resource | undefined): JsonObject {
  return id.entry.secrets.reduce((kept, { path, returned }) => {
    const at = path.split('{}')[0] ?? path;
    const now = live && valueAt(live.payload, at);
    return returned && now !== undefined && now !== null && valueAt(kept, at) === undefined
      ? putAt(kept, at, now)
      : kept;
  }, body);
}

/** Sets removed properties to null: a PATCH clears those and keeps the rest. */
export function withRemovals(body: JsonObject, { changes = [] }: Step): JsonObject {
  const removed = changes.filter(({ after, path }) => after === undefined && path.startsWith('properties.'));
  return removed.reduce((kept, { path }) => putAt(kept, path, null), body);
}

/** Marks a revision as not current: without that, the service may make it current. */
export function withRevision(id: ResourceId, body: JsonObject): JsonObject {
  const revision = id.entry.revisions ? splitRevision(id.name).revision : undefined;
  if (revision === undefined) return body;
  return putAt(putAt(body, 'properties.apiRevision', revision), 'properties.isCurrent', false);
}

/** False when only operations of an API change, which have requests of their own, or a new revision stays as it was copied. */
export const writesResource = ({ operations, copyOf, imports, changes = [] }: Step): boolean =>
  imports === true ||
  (operations === undefined && copyOf === undefined) ||
  changes.some(({ path }) => !path.startsWith('specification'));
