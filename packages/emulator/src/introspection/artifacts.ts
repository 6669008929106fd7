import { Artifacts, type Resource, withoutSecrets } from '@apimkit/model';
import { hasBuiltIn, isGenerated, typeOf } from '@apimkit/model/internal';
import { readSpecification } from '@apimkit/openapi';
import { exportOf } from '../apis/export.ts';
import type { Store } from '../store.ts';
import type { Stored } from '../stored.ts';

/**
 * The resources of a service as an extract would return them: without secrets, without the resources that every service has
 * or that the service created for its own use, and with operations and schemas in the specification of their API.
 */
export function artifactsIn(store: Store): Artifacts {
  const described = new Set<string>();
  const resources = store.all().map((stored): Resource => {
    const { etag: _, created: __, updated: ___, specification: kept, ...rest } = stored;
    const resource = { ...rest, payload: withoutSecrets(stored.id.entry, stored.payload) };
    const specification = kept ?? exported(stored, store);
    if (!specification) return resource;
    for (const { id } of store.below(stored.id)) if (id.entry.fromSpecification) described.add(id.key);
    return { ...resource, specification };
  });
  const isOwn = (one: Resource) => !hasBuiltIn(one.id) && !isGenerated(one) && !described.has(one.id.key);
  return new Artifacts(resources.filter(isOwn));
}

function exported(stored: Stored, store: Store) {
  if (!stored.id.entry.exports?.openapi.types.includes(typeOf(stored))) return undefined;
  return readSpecification(exportOf(stored, store, 'openapi').text).specification;
}
