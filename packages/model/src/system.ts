import type { Artifacts } from './artifacts.ts';
import { childKinds, parentOf, renamed } from './family.ts';
import { ResourceId } from './id.ts';
import { textAt } from './paths.ts';
import type { Resource } from './resource.ts';

/** The type of a resource whose kind has several, such as an API, in lower case, from either spelling of the property. */
export function typeOf({ id, payload }: Resource): string {
  const aliases = Object.entries(id.entry.aliases).flatMap(([alias, path]) => (path === at ? [alias] : []));
  const found = [at, ...aliases].map((path) => textAt(payload, path)).find((text) => text !== undefined);
  return (found ?? String(id.entry.defaults[at] ?? '')).toLowerCase();
}
const at = 'properties.type';

/**
 * Resources below a resource that the service creates and manages because of the type.
 *
 * @example
 * systemChildren(webSocketApi); // the operation onHandshake
 */
export function systemChildren(resource: Resource): readonly Resource[] {
  const { id } = resource;
  if (!(at in id.entry.defaults)) return [];
  return childKinds(id.entry).flatMap((entry) =>
    Object.entries(entry.systemIn?.[typeOf(resource)] ?? {}).map(([name, payload]) => {
      const last = entry.arm.slice(entry.arm.lastIndexOf('{') + 1, -1);
      return { id: new ResourceId(entry.kind, { ...id.names, [last]: name }, id.workspace), payload };
    }),
  );
}

/** Whether the service accepts a child, by the type of its parent. */
export type Permission =
  /** It may be written. */
  | 'open'
  /** The service creates and manages it. */
  | 'system'
  /** The service rejects it. */
  | 'refused';

/** Whether a resource can be written, given the artifacts; without its parent it can. */
export function permissionIn(artifacts: Artifacts, { id }: Resource): Permission {
  const { exceptOfTypes, systemIn } = id.entry;
  if (!exceptOfTypes && !systemIn) return 'open';
  const parent = parentOf(id);
  return permissionOf(id, parent && artifacts.get(parent));
}

/** Whether a resource can be written, given its parent. */
export function permissionOf(id: ResourceId, parent: Resource | undefined): Permission {
  if (!parent) return 'open';
  const type = typeOf(parent);
  if (id.entry.exceptOfTypes?.includes(type)) return 'refused';
  const system = id.entry.systemIn?.[type];
  if (!system) return 'open';
  return Object.keys(system).some((name) => renamed(id, name).equals(id)) ? 'system' : 'refused';
}

/** Keys of the resources that the service creates below artifacts. */
export function systemKeys(artifacts: Artifacts): ReadonlySet<string> {
  return new Set([...artifacts].flatMap((one) => systemChildren(one).map(({ id }) => id.key)));
}
