import type { ResourceId } from '@apimkit/model';

/** Properties that every step has, for a step on a resource. */
export function base(id: ResourceId) {
  const text = id.toString();
  return { key: text, id: text, kind: id.kind, needs: [] };
}
