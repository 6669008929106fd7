import { kindOf, kinds, parseAddress, putAt, type Resource, ResourceId, textAt } from '@apimkit/model';
import { relativeArmId, renamed, splitRevision } from '@apimkit/model/internal';
import type { JsonObject } from '@apimkit/openapi';
import { Refusal } from '../http/reply.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';

/** The kind that has revisions. */
const revisedKind = kinds.find(({ revisions }) => revisions !== undefined)?.kind ?? '';

/** `orders;rev=current` and `orders;rev=<the current one>` are `orders`; other names are unchanged. */
export function currentId(given: ResourceId, store: Store): ResourceId {
  const id = withoutRevision(given);
  const name = id.names.api;
  if (name === undefined) return id;
  const { root, revision } = splitRevision(name);
  if (revision === undefined) return id;
  const current = store.get(new ResourceId(revisedKind, { api: root }, id.workspace));
  if (revision !== 'current' && revisionOf(current) !== revision) return id;
  return new ResourceId(id.kind, { ...id.names, api: root }, id.workspace);
}

/** An association is with an API, never with one of its revisions (azure-cli#18758). */
function withoutRevision(id: ResourceId): ResourceId {
  const ends = Object.entries(id.entry.ends).filter(([, kind]) => kindOf(kind).revisions);
  const roots = ends.map(([placeholder]) => [placeholder, splitRevision(id.names[placeholder] ?? '').root]);
  return ends.length === 0 ? id : new ResourceId(id.kind, { ...id.names, ...Object.fromEntries(roots) }, id.workspace);
}

/** The revision number of a stored API. */
const revisionOf = (api: Stored | undefined) => api && (textAt(api.payload, 'properties.apiRevision') ?? '1');

/** The payload of an API with the properties that follow from its name. */
export function withRevisionFacts(id: ResourceId, payload: JsonObject, before: Stored | undefined): JsonObject {
  const { revision } = splitRevision(id.name);
  const number = revision ?? revisionOf(before) ?? textAt(payload, 'properties.apiRevision') ?? '1';
  return putAt(putAt(payload, 'properties.apiRevision', number), 'properties.isCurrent', revision === undefined);
}

/** The API that a new one is copied from. */
export function sourceOf(body: JsonObject, store: Store): Stored | undefined {
  const source = textAt(body, 'properties.sourceApiId');
  if (source === undefined) return undefined;
  const address = parseAddress(relativeArmId(source));
  const found = address?.type === 'resource' ? store.get(currentId(address.id, store)) : undefined;
  if (!found) throw new Refusal(400, 'ValidationError', `Source API '${source}' could not be found.`);
  return found;
}

/** Copies everything below an API to a new one. */
export function copyBelow(from: ResourceId, to: ResourceId, store: Store): void {
  for (const one of store.below(from)) {
    if (one.id.entry.kind === from.entry.revisions?.release) continue;
    const { created: _, updated: __, ...copied } = one;
    store.put({ ...copied, id: new ResourceId(one.id.kind, { ...one.id.names, api: to.name }, one.id.workspace) });
  }
}

/** Makes a revision current: the two swap names, with everything below them. */
export function release(apiId: string, store: Store): void {
  const address = parseAddress(relativeArmId(apiId));
  const id = address?.type === 'resource' ? currentId(address.id, store) : undefined;
  const next = id && store.get(id);
  if (!id || !next) throw new Refusal(400, 'ValidationError', `API '${apiId}' could not be found.`);
  const { root, revision } = splitRevision(id.name);
  if (revision === undefined) return;
  const rootId = renamed(id, root);
  const current = store.get(rootId);
  const releases = store.below(rootId).filter((one) => one.id.kind === id.entry.revisions?.release);
  const old = renamed(id, `${root};rev=${revisionOf(current) ?? '1'}`);
  const parts = [take(rootId, store), take(id, store)] as const;
  for (const [moved, target] of [
    [parts[0], old],
    [parts[1], rootId],
  ] as const)
    for (const one of moved) store.put(rename(one, target));
  for (const one of releases) store.put(one);
}

function take(id: ResourceId, store: Store): readonly Stored[] {
  const all = [...(store.get(id) ? [store.get(id) as Stored] : []), ...store.below(id)];
  for (const one of all) store.remove(one.id);
  return all.filter((one) => one.id.kind !== id.entry.revisions?.release);
}

function rename(one: Resource, target: ResourceId): Resource {
  const id = new ResourceId(one.id.kind, { ...one.id.names, api: target.name }, one.id.workspace);
  return {
    ...one,
    id,
    payload: one.id.entry.revisions
      ? putAt(one.payload, 'properties.isCurrent', splitRevision(target.name).revision === undefined)
      : one.payload,
  };
}
