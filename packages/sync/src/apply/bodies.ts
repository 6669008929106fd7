import { putAt, type Resource, type ResourceId, secretsOf, valueAt } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import type { Step } from '../plan/types.ts';

/** Writes to one API and its revisions lock each other in the service. */
export function lockOf(id: ResourceId): { readonly lock?: string } {
  const name = id.entry.lock && id.names[id.entry.lock];
  return name === undefined || name === ''
    ? {}
    : { lock: `${id.workspace ?? ''}/${splitRevision(name).root.toLowerCase()}` };
}

/** A secret that the files do not give and the service does not show stays what it is: only a PATCH leaves it alone. */
export function hidesSecret({ id, payload }: Resource, live: Resource | undefined): boolean {
  if (secretsOf(id.entry, payload).length > 0 || valueAt(payload, 'properties.keyVault.secretIdentifier') !== undefined)
    return false;
  return id.entry.secrets.some(({ path, when, returned, made }) => {
    if (returned || made) return false;
    if (when !== undefined) return valueAt(payload, when) === true;
    return (
      valueAt(payload, path) === undefined &&
      (live === undefined || id.entry.secretsKeptIn === undefined || valueAt(live.payload, path) !== undefined)
    );
  });
}

/** Secrets that the service shows are sent back to it where the files give none: a PUT without them would clear them. */
export function withReturnedSecrets(body: JsonObject, { id }: Resource, live: Resource | undefined): JsonObject {
  return id.entry.secrets.reduce((kept, { path, returned }) => {
    const at = path.split('{}')[0] ?? path;
    const now = live && valueAt(live.payload, at);
    return returned && now !== undefined && now !== null && valueAt(kept, at) === undefined
      ? putAt(kept, at, now)
      : kept;
  }, body);
}

/** A PATCH clears what it names as null and leaves the rest alone. */
export function withRemovals(body: JsonObject, { changes = [] }: Step): JsonObject {
  const removed = changes.filter(({ after, path }) => after === undefined && path.startsWith('properties.'));
  return removed.reduce((kept, { path }) => putAt(kept, path, null), body);
}

/** A revision that is not current must say so, or the service may make it current. */
export function withRevision(id: ResourceId, body: JsonObject): JsonObject {
  const revision = id.entry.revisions ? splitRevision(id.name).revision : undefined;
  if (revision === undefined) return body;
  return putAt(putAt(body, 'properties.apiRevision', revision), 'properties.isCurrent', false);
}
