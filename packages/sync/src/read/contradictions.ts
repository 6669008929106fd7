import { candidatesOf, hasBuiltIn, impliedBy, type Resource, type ResourceId, referencesOf } from '@apimkit/model';

/**
 * Finds what a list denies and something else shows: a list that came empty although a resource of that list is linked,
 * subscribed to or referred to. One of the two answers is wrong, so nothing may be concluded from either.
 *
 * @param listed keys of the items of each list that was read, by {@link listOf}
 * @returns the resource and what it names, or undefined
 */
export function contradiction(
  resources: readonly Resource[],
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly shown: ResourceId; readonly by: ResourceId } | undefined {
  const isDenied = (id: ResourceId) => !hasBuiltIn(id) && listed.get(listOf(id))?.size === 0;
  for (const resource of resources) {
    const named = referencesOf(resource)
      .filter(({ form, at }) => form === 'id' && at.in === 'payload')
      .map((reference) => candidatesOf(reference, resource.id));
    for (const candidates of [...impliedBy(resource.id), ...named]) {
      const [shown] = candidates;
      if (shown && candidates.every(isDenied)) return { shown, by: resource.id };
    }
  }
  return undefined;
}

/** The list in which a resource stands: that of its kind in its scope. */
export const listOf = ({ kind, workspace }: Pick<ResourceId, 'kind' | 'workspace'>) =>
  `${kind}@${workspace?.toLowerCase() ?? ''}`;
