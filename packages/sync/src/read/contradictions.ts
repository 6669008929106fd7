import {
  candidatesOf,
  hasBuiltIn,
  impliedBy,
  type Resource,
  type ResourceId,
  referencesOf,
  rootOf,
} from '@apimkit/model';

/** Something that a list lacks although another answer names it. */
export interface Doubt {
  readonly shown: ResourceId;
  readonly by: ResourceId;
}

/**
 * Finds what lists lack and something else shows: the end of a link, the scope of a subscription, anything that a payload
 * names by id. Either that is a reference to nothing, or the list tells less than there is; only asking for it can say.
 *
 * @param listed keys of the items of each list that was read, by {@link listOf}
 */
export function doubtsOf(
  resources: readonly Resource[],
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Doubt[] {
  const isLacking = (id: ResourceId) => {
    const list = listed.get(listOf(id));
    return list !== undefined && !list.has((rootOf(id) ?? id).key) && !hasBuiltIn(id);
  };
  const found = new Map<string, Doubt>();
  for (const resource of resources) {
    const named = referencesOf(resource)
      .filter(({ form, at }) => form === 'id' && at.in === 'payload')
      .map((reference) => candidatesOf(reference, resource.id));
    for (const candidates of [...impliedBy(resource.id), ...named]) {
      const [shown] = candidates;
      if (shown && candidates.every(isLacking)) found.set(shown.key, { shown, by: resource.id });
    }
  }
  return [...found.values()];
}

/** The list in which a resource stands: that of its kind in its scope. */
export const listOf = ({ kind, workspace }: Pick<ResourceId, 'kind' | 'workspace'>) =>
  `${kind}@${workspace?.toLowerCase() ?? ''}`;
