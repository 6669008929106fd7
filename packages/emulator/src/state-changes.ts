import { isObject, type JsonObject } from '@apimkit/openapi';
import type { EmulatorData } from './emulator-data.ts';
import type { Service } from './service.ts';
import { dataOf } from './state.ts';

/** Everything in a service, as JSON. */
export const contentOf = ({ store, generic }: Service): readonly JsonObject[] => [
  ...store.all().map(dataOf),
  ...generic.all().map(({ path, body }) => ({ path, body })),
];

/** What changed in a service since the last call, as JSON; deleted resources are marked. */
export function changesIn({ store, generic }: Service): readonly JsonObject[] {
  const resources = store.changes.take().flatMap(({ id, isRemoved }) => {
    const stored = store.get(id);
    return [...(isRemoved ? [{ id: id.toString(), deleted: true }] : []), ...(stored ? [dataOf(stored)] : [])];
  });
  const others = generic.changes.take().flatMap(({ id: path, isRemoved }) => {
    const stored = generic.get(path);
    const removed = isRemoved ? [{ path, deleted: true }] : [];
    return stored ? [...removed, { path: stored.path, body: stored.body }] : removed;
  });
  return [...resources, ...others];
}

/**
 * A state with later changes.
 *
 * @throws {TypeError} when one of them was not written by an emulator
 */
export function withChanges(state: EmulatorData, changes: readonly EmulatorData[]): EmulatorData {
  const services = new Map<string, { readonly id: string; readonly items: Map<string, JsonObject> }>();
  let last = 0;
  for (const part of [state, ...changes]) {
    if (typeof part.count !== 'number' || !isObject((part.services ?? null) as JsonObject | null))
      throw new TypeError('the data was not written by an emulator');
    last = part.count;
    for (const [id, items] of Object.entries(part.services)) {
      const service = services.get(id.toLowerCase()) ?? { id, items: new Map<string, JsonObject>() };
      services.set(id.toLowerCase(), service);
      for (const item of items) apply(service.items, item);
    }
  }
  return {
    count: last,
    services: Object.fromEntries([...services.values()].map(({ id, items }) => [id, [...items.values()]])),
  };
}

function apply(items: Map<string, JsonObject>, item: JsonObject): void {
  const key = String(item.path ?? item.id).toLowerCase();
  if (item.deleted === true) items.delete(key);
  else items.set(key, item);
}
