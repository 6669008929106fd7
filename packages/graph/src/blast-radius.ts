import { type Artifacts, graphOf, ResourceId } from '@apimkit/model';
import { affectedIn, Callers, scopeOfCalls, Users } from '@apimkit/model/internal';
import { compare } from './edges.ts';
import type { BlastRadius } from './types.ts';

/**
 * Returns what a change of a resource affects, by the rules of the impact in plans: a policy affects the calls in its scope, anything else
 * the calls of the policies, APIs and diagnostics that refer to it, directly or through others.
 *
 * @param artifacts all resources, with subscriptions if they are to be counted
 * @param id the resource: kind, colon and name
 * @throws {TypeError} when the text is not the id of a resource
 * @example
 * blastRadius(artifacts, 'backend:orders').operations; // ['api-operation:orders/place-order', …]
 */
export const blastRadius = (artifacts: Artifacts, id: string): BlastRadius => blastRadii(artifacts)(id);

/**
 * Returns {@link blastRadius} for many resources of the same artifacts, which are read once.
 *
 * @throws {TypeError} (the returned function) when a text is not the id of a resource
 * @example
 * const effectOf = blastRadii(artifacts);
 * ['backend:orders', 'named-value:key'].map(effectOf);
 */
export function blastRadii(artifacts: Artifacts): (id: string) => BlastRadius {
  const users = new Users([{ artifacts, graph: graphOf(artifacts) }]);
  const callers = new Callers(artifacts);
  return (id) => {
    const scopes = users.withUsersOf(ResourceId.parse(id)).flatMap((one) => scopeOfCalls(one) ?? []);
    const { apis, operations, products, subscriptions } = affectedIn(scopes, callers);
    return {
      ...(scopes.some(({ of }) => of === 'all') ? { all: true as const } : {}),
      apis: sorted(apis),
      operations: sorted(operations),
      products: sorted(products),
      subscriptions: sorted(subscriptions),
    };
  };
}

const sorted = (ids: ReadonlyMap<string, ResourceId>) => [...ids.values()].map(String).sort(compare);
