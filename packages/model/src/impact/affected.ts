import type { ResourceId } from '../id.ts';
import type { Callers, Scope } from './calls.ts';

/** The resources that callers of a service use, by key. */
export interface Affected {
  readonly apis: ReadonlyMap<string, ResourceId>;
  readonly operations: ReadonlyMap<string, ResourceId>;
  readonly products: ReadonlyMap<string, ResourceId>;
  readonly subscriptions: ReadonlyMap<string, ResourceId>;
}

/** The APIs and operations whose calls are in some scopes, the products that offer them, and the subscriptions with keys for them. */
export function affectedIn(scopes: readonly Scope[], callers: Callers): Affected {
  const apis = new Map<string, ResourceId>();
  const operations = new Map<string, ResourceId>();
  const products = new Map<string, ResourceId>();
  const subscriptions = new Map<string, ResourceId>();
  const add = (to: Map<string, ResourceId>, ids: readonly ResourceId[]) => {
    for (const id of ids) to.set(id.key, id);
  };
  for (const scope of scopes) {
    const found = callers.apisIn(scope);
    add(
      apis,
      found.map(({ id }) => id),
    );
    for (const api of found) {
      const all = callers.operationsOf(api);
      add(operations, scope.of === 'operation' ? all.filter((one) => one.equals(scope.id)) : all);
    }
    const isProduct = scope.of === 'product';
    const offering = isProduct ? [scope.id] : callers.productsOf(new Set(found.map(({ id }) => id.key)));
    add(products, offering);
    // A policy of a product runs for its keys only.
    const resources = [...offering, ...(isProduct ? [] : found.map(({ id }) => id))];
    const isForAll = !isProduct && found.length > 0;
    add(subscriptions, callers.subscriptionsOf(new Set(resources.map(({ key }) => key)), isForAll));
  }
  return { apis, operations, products, subscriptions };
}
