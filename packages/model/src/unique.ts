import { relativeArmId } from './address.ts';
import { rootOf } from './family.ts';
import { textAt } from './paths.ts';
import type { Resource } from './resource.ts';

/**
 * The unique value of a resource, normalized: equal for two resources of a kind that claim the same value. Undefined for
 * resources without one.
 *
 * @example
 * uniqueKeyOf({ id: new ResourceId('tag', { tag: 'red' }), payload: { properties: { displayName: ' Red' } } }); // 'red'
 */
export function uniqueKeyOf({ id, payload }: Resource): string | undefined {
  const { unique } = id.entry;
  const value = unique && textAt(payload, unique.path)?.trim().toLowerCase();
  return unique?.isUrlPath ? value?.replaceAll(/^\/+|\/+$/g, '') : value;
}

/** True when the service rejects two resources together, because both claim the same unique value. */
export function clash(one: Resource, other: Resource): boolean {
  const key = uniqueKeyOf(one);
  if (key === undefined || one.id.kind !== other.id.kind || !sameScope(one, other)) return false;
  return key === uniqueKeyOf(other) && !isSameThing(one, other) && !mayShare(one, other);
}

const sameScope = ({ id: one }: Resource, { id: other }: Resource) =>
  one.workspace?.toLowerCase() === other.workspace?.toLowerCase();

/** Revisions are one resource in several states. */
const isSameThing = ({ id: one }: Resource, { id: other }: Resource) =>
  (rootOf(one) ?? one).equals(rootOf(other) ?? other);

function mayShare(one: Resource, other: Resource): boolean {
  const within = one.id.entry.unique?.sharedWithin;
  if (!within) return false;
  const [set, others] = [one, other].map(({ payload }) => textAt(payload, within.set));
  if (!set || !others || relativeArmId(set).toLowerCase() !== relativeArmId(others).toLowerCase()) return false;
  const [member, second] = [one, other].map(({ payload }) => textAt(payload, within.differing)?.toLowerCase() ?? '');
  return member !== second;
}
