import { type ArmClient, ArmError } from '@apimkit/arm';
import {
  type Artifacts,
  armPath,
  childKinds,
  type JsonObject,
  operationIndex,
  putAt,
  type Resource,
  ResourceId,
  relativeArmId,
  secretsOf,
  splitRevision,
  textAt,
  toArmBody,
  valueAt,
  withoutSecrets,
} from '@apimkit/model';
import { importOf } from '../facts.ts';
import type { Step } from '../plan/types.ts';

/** Turns steps into requests. */
export class Writer {
  readonly #client: ArmClient;
  readonly #desired: Artifacts;
  readonly #live: Artifacts;
  readonly #covered: ReadonlySet<string>;

  constructor(client: ArmClient, desired: Artifacts, live: Artifacts) {
    this.#client = client;
    this.#desired = desired;
    this.#live = live;
    this.#covered = operationIndex(desired);
  }

  async write(step: Step, id: ResourceId): Promise<void> {
    if (step.promote !== undefined) return this.#promote(id, step.promote);
    if (step.op === 'delete') return this.#delete(step, id);
    const resource = this.#desired.get(id);
    if (!resource) throw new TypeError(`the plan names ${id}, which is not among the desired resources`);
    await this.#put(step, resource);
    if (step.op === 'create') await this.#tidySideEffects(id);
  }

  async #put(step: Step, resource: Resource): Promise<void> {
    const { id } = resource;
    const path = armPath(id, this.#live.get(id)?.link ?? resource.link);
    const body = withReturnedSecrets(toArmBody(resource, this.#client.serviceId), resource, this.#live.get(id));
    const options = lockOf(id);
    const hidden = step.keepsSecret === true || (step.op === 'update' && hidesSecret(resource, this.#live.get(id)));
    if (this.#covered.has(id.key) || hidden) {
      const shown = hidden ? withoutSecrets(id.entry, body) : body;
      await this.#client.patch(path, withRemovals(shown, step), options);
      return;
    }
    const importing = step.imports ? importOf(resource) : undefined;
    const whole = importing
      ? putAt(putAt(body, 'properties.format', importing.format), 'properties.value', importing.value)
      : body;
    await this.#client.put(path, withRevision(id, whole), options).catch((error: unknown) => {
      // Making a link that exists under another name is what was wanted.
      if (!(id.entry.association && error instanceof ArmError && error.status === 409)) throw error;
    });
  }

  async #delete(step: Step, id: ResourceId): Promise<void> {
    if (step.goesWith !== undefined) return;
    const path = armPath(id, this.#live.get(id)?.link);
    await this.#client.delete(path, {
      ...lockOf(id),
      ...(Object.keys(id.entry.deleteQuery).length > 0 ? { query: id.entry.deleteQuery } : {}),
    });
  }

  /** A release makes a revision current; one that does not exist begins as a copy of the current one. */
  async #promote(id: ResourceId, revision: string): Promise<void> {
    const service = this.#client.serviceId;
    const next = `${armPath(id)};rev=${revision}`;
    const options = lockOf(id);
    if (!(await this.#client.head(next))) {
      const path = valueAt(this.#live.get(id)?.payload ?? {}, 'properties.path') ?? '';
      await this.#client.put(
        next,
        { properties: { path, apiRevision: revision, sourceApiId: `${service}/${armPath(id)}` } },
        options,
      );
    }
    const [kind] = childKinds(id.entry).filter((entry) => entry.kind === id.entry.revisions?.release);
    if (!kind?.parentReference) return;
    const release = new ResourceId(kind.kind, { ...id.names, release: `apimkit-revision-${revision}` }, id.workspace);
    await this.#client.put(armPath(release), putAt({}, kind.parentReference, `${service}/${next}`), options);
    await this.#client.delete(armPath(release), options);
  }

  /** Removes what the service made along with a new resource, such as the subscription of a new product. */
  async #tidySideEffects(id: ResourceId): Promise<void> {
    const scoped = id.entry.sideEffects?.scoped;
    if (scoped === undefined) return;
    const prefix = id.workspace === undefined ? '' : `workspaces/${id.workspace}/`;
    const collection = armPath(new ResourceId(scoped, { [scoped]: 'x' }, id.workspace)).replace(/\/[^/]+$/, '');
    for (const item of await this.#client.list(collection)) {
      const body = item as JsonObject;
      const scope = relativeArmId(textAt(body, 'properties.scope') ?? '').toLowerCase();
      const one = new ResourceId(scoped, { [scoped]: textAt(body, 'name') ?? 'x' }, id.workspace);
      if (
        scope === `/${prefix}${armPath(new ResourceId(id.kind, id.names))}`.toLowerCase() &&
        !this.#live.has(one) &&
        !this.#desired.has(one)
      )
        await this.#client.delete(armPath(one));
    }
  }
}

/** Writes to one API and its revisions lock each other in the service. */
function lockOf(id: ResourceId): { readonly lock?: string } {
  const name = id.entry.lock && id.names[id.entry.lock];
  return name === undefined || name === ''
    ? {}
    : { lock: `${id.workspace ?? ''}/${splitRevision(name).root.toLowerCase()}` };
}

/** A secret that the files do not give and the service does not show stays what it is: only a PATCH leaves it alone. */
function hidesSecret({ id, payload }: Resource, live: Resource | undefined): boolean {
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
function withReturnedSecrets(body: JsonObject, { id }: Resource, live: Resource | undefined): JsonObject {
  return id.entry.secrets.reduce((kept, { path, returned }) => {
    const at = path.split('{}')[0] ?? path;
    const now = live && valueAt(live.payload, at);
    return returned && now !== undefined && now !== null && valueAt(kept, at) === undefined
      ? putAt(kept, at, now)
      : kept;
  }, body);
}

/** A PATCH clears what it names as null and leaves the rest alone. */
function withRemovals(body: JsonObject, { changes = [] }: Step): JsonObject {
  const removed = changes.filter(({ after, path }) => after === undefined && path.startsWith('properties.'));
  return removed.reduce((kept, { path }) => putAt(kept, path, null), body);
}

/** A revision that is not current must say so, or the service may make it current. */
function withRevision(id: ResourceId, body: JsonObject): JsonObject {
  const revision = id.entry.revisions ? splitRevision(id.name).revision : undefined;
  if (revision === undefined) return body;
  return putAt(putAt(body, 'properties.apiRevision', revision), 'properties.isCurrent', false);
}
