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

/** The schemas of an API for XML, as text: its own, or its specification if that is WSDL. */
export function xmlSchemasOf(artifacts: Artifacts, api: Resource): readonly string[] {
  const own = [...artifacts]
    .filter(({ id }) => id.entry.fromSpecification === 'schemas' && ancestorsOf(id)[0]?.equals(api.id) === true)
    .map(({ payload }) => valueAt(payload, 'properties.document.value') ?? valueAt(payload, 'properties.value'))
    .filter((text): text is string => typeof text === 'string' && isXml(text));
  const text = api.specification?.text ?? '';
  return own.length > 0 || !isXml(text) ? own : [text];
}

/** Whether a text begins as XML does. */
export const isXml = (text: string): boolean => /^\uFEFF?\s*</.test(text);
