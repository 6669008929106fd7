import { type ArmClient, ArmError } from '@apimkit/arm';
import { armPath, collectionPath, kinds, type Resource, ResourceId, referencesOf } from '@apimkit/model';
import { candidatesOf, hasBuiltIn, impliedBy, rootOf } from '@apimkit/model/internal';

/** A resource that a list should contain. */
export interface ExpectedResource {
  readonly id: ResourceId;
  /** The resource that refers to it; undefined for a resource that every service has. */
  readonly by?: ResourceId;
}

/**
 * Checks the resources that lists should contain: if such a resource exists, its list is incomplete, and nothing may be
 * concluded from it.
 *
 * @param listed keys of the items of each list that was read, by {@link listOf}
 * @throws {ArmError} when a list lacks a resource that exists
 */
export async function checkLists(
  client: ArmClient,
  resources: readonly Resource[],
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  for (const { id, by } of missingFromLists(resources, listed)) {
    if ((await client.tryGet(armPath(id))) === undefined) continue;
    const path = collectionPath(id.entry, id.names, id.workspace);
    throw unexpected(
      path,
      `a list without ${id}, which exists and which ${by ? `${by} refers to` : 'every service has'}; run again`,
    );
  }
}

/** The error for a response that another one contradicts, or that is incomplete. */
export const unexpected = (path: string, what: string): ArmError =>
  new ArmError({
    status: 200,
    code: 'UnexpectedAnswer',
    method: 'GET',
    path,
    message: `the service responded with ${what}`,
  });

/**
 * Finds resources that are in no list although something shows that they exist: resources that every service has, ends of links,
 * scopes of subscriptions, ids in payloads. Either the reference has no target, or the list is incomplete; a request decides.
 *
 * @param listed keys of the items of each list that was read, by {@link listOf}
 */
export function missingFromLists(
  resources: readonly Resource[],
  listed: ReadonlyMap<string, ReadonlySet<string>>,
): readonly ExpectedResource[] {
  const isLacking = (id: ResourceId) => {
    const list = listed.get(listOf(id));
    return list !== undefined && !list.has((rootOf(id) ?? id).key) && !hasBuiltIn(id);
  };
  const found = new Map<string, ExpectedResource>();
  for (const { kind, builtIn } of kinds)
    for (const { names } of builtIn) {
      const shown = new ResourceId(kind, names);
      if (listed.get(listOf(shown))?.has(shown.key) === false) found.set(shown.key, { id: shown });
    }
  for (const resource of resources) {
    const named = referencesOf(resource)
      .filter(({ form, at }) => form === 'id' && at.in === 'payload')
      .map((reference) => candidatesOf(reference, resource.id));
    for (const candidates of [...impliedBy(resource.id), ...named]) {
      const [shown] = candidates;
      if (shown && candidates.every(isLacking)) found.set(shown.key, { id: shown, by: resource.id });
    }
  }
  return [...found.values()];
}

/** Key of the list that contains a resource: that of its kind in its scope. */
export const listOf = ({ kind, workspace }: Pick<ResourceId, 'kind' | 'workspace'>) =>
  `${kind}@${workspace?.toLowerCase() ?? ''}`;
