import { type ArmClient, ArmError } from '@apimkit/arm';
import { armPath, collectionPath, kinds, type Resource, ResourceId, referencesOf } from '@apimkit/model';
import { candidatesOf, hasBuiltIn, impliedBy, rootOf } from '@apimkit/model/internal';

/** Something that a list lacks although it should be there. */
export interface Doubt {
  readonly shown: ResourceId;
  /** What names it; nothing for what every service has. */
  readonly by?: ResourceId;
}

/**
 * Asks for what lists lack although it should be there: a list that lacks it then told less than the truth, and nothing may
 * be concluded from it.
 *
 * @param listed keys of the items of each list that was read, by {@link listOf}
 * @throws {ArmError} when something is there that a list lacks
 */
export async function checkLists(
  client: ArmClient,
  resources: readonly Resource[],
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  for (const { shown, by } of doubtsOf(resources, listed)) {
    if ((await client.tryGet(armPath(shown))) === undefined) continue;
    const path = collectionPath(shown.entry, shown.names, shown.workspace);
    throw unexpected(
      path,
      `a list without ${shown}, which is there and which ${by ? `${by} names` : 'every service has'}; run again`,
    );
  }
}

/** An answer that another one contradicts, or that leaves something out. */
export const unexpected = (path: string, what: string): ArmError =>
  new ArmError({
    status: 200,
    code: 'UnexpectedAnswer',
    method: 'GET',
    path,
    message: `the service responded with ${what}`,
  });

/**
 * Finds what lists lack and something else shows: what every service has, the end of a link, the scope of a subscription,
 * anything that a payload names by id. Either that is a reference to nothing, or the list tells less than there is; only asking for it can say.
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
  for (const { kind, builtIn } of kinds)
    for (const { names } of builtIn) {
      const shown = new ResourceId(kind, names);
      if (listed.get(listOf(shown))?.has(shown.key) === false) found.set(shown.key, { shown });
    }
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
