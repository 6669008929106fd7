import { type Artifacts, ancestorsOf, type Resource, valueAt } from '@apimkit/model';
import { importOptions } from '@apimkit/model/internal';
import { importSpecification, isObject, type Json } from '@apimkit/openapi';

/** The schemas of an API by the names of their types. */
export function schemasOf(artifacts: Artifacts, api: Resource): Readonly<Record<string, Json>> {
  const found: Record<string, Json> = {};
  for (const { id, payload } of artifacts) {
    if (id.entry.fromSpecification !== 'schemas' || !ancestorsOf(id)[0]?.equals(api.id)) continue;
    for (const path of ['properties.document.components.schemas', 'properties.document.definitions']) {
      const all = valueAt(payload, path) ?? null;
      if (isObject(all)) Object.assign(found, all);
    }
  }
  if (api.specification) Object.assign(found, importSpecification(api.specification, importOptions(api)).schemas);
  return found;
}
