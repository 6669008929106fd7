import { parseAddress, type Resource, ResourceId, textAt } from '@apimkit/model';
import { relativeArmId } from '@apimkit/model/internal';

/**
 * True for a resource as the service makes it by itself beside a new one: under an opaque name, without a display name,
 * owned by the administrator or by nobody (Azure/apiops#645, ASO#3408).
 */
export function looksAutomatic({ id, payload }: Pick<Resource, 'id' | 'payload'>): boolean {
  const opaque = /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(id.name);
  const owner = textAt(payload, 'properties.ownerId') ?? '';
  return opaque && !textAt(payload, 'properties.displayName') && /^$|\/users\/(1|administrator)$/i.test(owner);
}

/** The resource that another one is scoped to, if that is a single one. */
export function scopeOf({ id, payload }: Pick<Resource, 'id' | 'payload'>): ResourceId | undefined {
  const address = parseAddress(relativeArmId(textAt(payload, 'properties.scope') ?? ''));
  if (address?.type !== 'resource') return undefined;
  const { kind, names, workspace = id.workspace } = address.id;
  return new ResourceId(kind, names, workspace);
}
