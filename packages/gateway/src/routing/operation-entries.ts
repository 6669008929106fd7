import { type Artifacts, ancestorsOf, type Resource, textAt } from '@apimkit/model';
import { importOptions } from '@apimkit/model/internal';
import { importSpecification, isObject, type JsonObject } from '@apimkit/openapi';
import type { OperationEntry } from './entries.ts';
import { urlTemplate } from './template.ts';

/** The operations of an API: of its specification, and those with files of their own; the most specific template first. */
export function operationEntries(artifacts: Artifacts, api: Resource): readonly OperationEntry[] {
  const found = new Map<string, { readonly name: string; readonly properties: JsonObject }>();
  if (api.specification)
    for (const { name, properties } of importSpecification(api.specification, importOptions(api)).operations)
      found.set(name.toLowerCase(), { name, properties });
  for (const { id, payload } of ownOperations(artifacts, api))
    if (isObject(payload.properties ?? null))
      found.set(id.name.toLowerCase(), { name: id.name, properties: payload.properties as JsonObject });
  return [...found.values()]
    .flatMap(({ name, properties }) => operationEntry(name, properties))
    .sort((one, other) =>
      one.template.rank < other.template.rank ? -1 : one.template.rank > other.template.rank ? 1 : 0,
    );
}

function operationEntry(name: string, properties: JsonObject): readonly OperationEntry[] {
  const method = textAt({ properties }, 'properties.method');
  const template = textAt({ properties }, 'properties.urlTemplate');
  if (method === undefined || template === undefined) return [];
  const displayName = textAt({ properties }, 'properties.displayName') ?? name;
  return [
    {
      name,
      method: method.toUpperCase(),
      template: urlTemplate(template),
      properties,
      context: { id: name, name: displayName, method: method.toUpperCase(), urlTemplate: template },
    },
  ];
}

const owned = new WeakMap<Artifacts, ReadonlyMap<string, readonly Resource[]>>();

function ownOperations(artifacts: Artifacts, api: Resource): readonly Resource[] {
  let all = owned.get(artifacts);
  if (!all) {
    all = Map.groupBy(
      [...artifacts].filter(({ id }) => id.entry.fromSpecification === 'operations'),
      ({ id }) => ancestorsOf(id)[0]?.key ?? '',
    );
    owned.set(artifacts, all);
  }
  return all.get(api.id.key) ?? [];
}
