import { parseAddress, relativeArmId } from './address.ts';
import { ResourceId } from './id.ts';
import { textAt } from './paths.ts';
import type { Resource } from './resource.ts';

type Shown = Pick<Resource, 'id' | 'payload'>;

/** True for a resource that looks as the service creates it together with another one. */
export function looksAutomatic({ id, payload }: Shown): boolean {
  const { automatic } = id.entry;
  return (
    automatic?.name.test(id.name) === true &&
    Object.entries(automatic.values).every(([path, pattern]) => pattern.test(textAt(payload, path) ?? ''))
  );
}

/** The resource that another one is scoped to: it is deleted with that one. Undefined for a scope of several resources. */
export function scopeOf({ id, payload }: Shown): ResourceId | undefined {
  const path = id.entry.references.find(({ cascades }) => cascades)?.path;
  const address = parseAddress(relativeArmId((path && textAt(payload, path)) || ''));
  if (address?.type !== 'resource') return undefined;
  const { kind, names, workspace = id.workspace } = address.id;
  return new ResourceId(kind, names, workspace);
}
