import { type Artifacts, type Resource, ResourceId, textAt } from '@apimkit/model';
import { kindWithApiRole, operationsIn } from '@apimkit/model/internal';
import { importSpecification } from '@apimkit/openapi';

const tagKind = kindWithApiRole('groups').kind;

/**
 * Finds the tags that imports put on the service: the tags of operations in specifications, their links, and the
 * descriptions of tags (Azure/apiops#684). Deleting them would not last until the next import.
 *
 * @returns a predicate for live resources
 */
export function importedTags(desired: Artifacts, live: Artifacts): (one: Resource) => boolean {
  const byOwner = new Map<string, Set<string>>();
  const all = new Set<string>();
  const note = (owner: string, names: readonly string[]) => {
    if (names.length === 0) return;
    const known = byOwner.get(owner) ?? new Set<string>();
    for (const name of names.map((one) => one.toLowerCase())) {
      known.add(name);
      all.add(name);
    }
    byOwner.set(owner, known);
  };
  for (const resource of desired) {
    if (!resource.specification) continue;
    const { operations, tags = [] } = importSpecification(resource.specification);
    const ids = operationsIn(resource);
    for (const [index, { tags: own = [] }] of operations.entries()) note(ids[index]?.key ?? '', own);
    note(
      resource.id.key,
      tags.map(({ name }) => name),
    );
  }
  const nameOf = (tag: ResourceId) =>
    (textAt(live.get(tag)?.payload ?? {}, 'properties.displayName') ?? tag.name).toLowerCase();
  return ({ id }) => {
    if (all.size === 0) return false;
    if (id.kind === tagKind) return all.has(nameOf(id));
    const end = Object.entries(id.entry.ends).find(([, kind]) => kind === tagKind)?.[0];
    if (end === undefined) return false;
    const owner = id.key.split('/').slice(0, -2).join('/');
    const tag = new ResourceId(tagKind, { [end]: id.names[end] ?? '' }, id.workspace);
    return byOwner.get(owner)?.has(nameOf(tag)) ?? false;
  };
}
