import type { ResourceId } from '@apimkit/model';

/** Properties that every step has, for a step on a resource. */
export const base = (id: ResourceId) => ({ key: id.toString(), id: id.toString(), kind: id.kind, needs: [] });
