import type { Artifacts } from '../artifacts.ts';
import { looksAutomatic, scopeOf } from '../automatic.ts';
import { hasBuiltIn } from '../built-in.ts';
import { ancestorsOf, parentOf, rootOf } from '../family.ts';
import { operationsIn } from '../graph.ts';
import { ResourceId } from '../id.ts';
import { kinds } from '../kinds/index.ts';
import type { Resource } from '../resource.ts';

/** Whose calls a resource takes part in. */
export type Scope =
  | { readonly of: 'all'; readonly workspace: string | undefined }
  | { readonly of: 'product'; readonly id: ResourceId }
  | { readonly of: 'api'; readonly id: ResourceId }
  | { readonly of: 'operation'; readonly id: ResourceId; readonly api: ResourceId };

/** The calls that a resource takes part in by itself, without those of the resources that refer to it. */
export function scopeOfCalls(id: ResourceId): Scope | undefined {
  const line = [id, ...ancestorsOf(id)];
  const api = line.find(({ entry }) => entry.revisions !== undefined);
  const operation = line.find(({ entry }) => entry.fromSpecification === 'operations');
  if (api) return operation ? { of: 'operation', id: operation, api } : { of: 'api', id: api };
  // A link of a product concerns its other end too, which only has calls if it is an API.
  const product = line.find(({ entry }) => entry.apiRole === 'offers');
  if (product) return { of: 'product', id: product };
  const { policyScope, appliesToAllApis } = id.entry;
  return policyScope === 'global' || appliesToAllApis ? { of: 'all', workspace: id.workspace } : undefined;
}

/** The API at the other end of a link, such as the one between a product and an API. */
export function linkedApi({ entry, names, workspace }: ResourceId): ResourceId | undefined {
  const kind = entry.ends.api;
  return kind === undefined ? undefined : new ResourceId(kind, names, workspace);
}

/** True for a policy of any scope, and for a fragment. */
export const isPolicy = ({ entry }: ResourceId) => entry.document === 'policy';

/** Kinds that APIs refer to, such as sets of versions. */
const referredByApis = new Set(
  kinds.flatMap(({ revisions, references }) => (revisions ? references.flatMap(({ to }) => to) : [])),
);

/** True for what callers can notice. The names of backends, values and loggers in policies are not compared. */
export const concernsCallers = (id: ResourceId): boolean =>
  isPolicy(id) ||
  referredByApis.has(id.kind) ||
  [id, ...ancestorsOf(id)].some(
    ({ entry: { revisions, apiRole } }) =>
      revisions !== undefined || apiRole === 'offers' || apiRole === 'grants-access',
  );

/** The APIs of a service, who offers them, and who has keys for them. */
export class Callers {
  readonly #apis: readonly Resource[];
  readonly #operations: ReadonlyMap<string, readonly ResourceId[]>;
  readonly #offers: readonly { readonly product: ResourceId; readonly api: ResourceId }[];
  readonly #subscriptions: readonly {
    readonly id: ResourceId;
    readonly scope: ResourceId | undefined;
    readonly isNamed: boolean;
  }[];

  constructor(live: Artifacts) {
    const all = [...live];
    this.#apis = all.filter(({ id }) => id.entry.revisions !== undefined && rootOf(id) === undefined);
    this.#operations = Map.groupBy(
      all.filter(({ id }) => id.entry.fromSpecification === 'operations').map(({ id }) => id),
      (id) => parentOf(id)?.key ?? '',
    );
    this.#offers = all.flatMap(({ id }) => {
      const product = parentOf(id);
      const api = linkedApi(id);
      return product?.entry.apiRole === 'offers' && api ? [{ product, api }] : [];
    });
    this.#subscriptions = all
      .filter(({ id }) => id.entry.apiRole === 'grants-access' && !hasBuiltIn(id))
      .map((one) => ({ id: one.id, scope: scopeOf(one), isNamed: !looksAutomatic(one) }));
  }

  /** The APIs of a scope that exist on the service, in their current revision. */
  apisIn(scope: Scope): readonly Resource[] {
    if (scope.of === 'all')
      return this.#apis.filter(({ id }) => scope.workspace === undefined || id.workspace === scope.workspace);
    const wanted =
      scope.of === 'product'
        ? new Set(this.#offers.filter(({ product }) => product.equals(scope.id)).map(({ api }) => api.key))
        : new Set([scope.of === 'api' ? scope.id.key : scope.api.key]);
    return this.#apis.filter(({ id }) => wanted.has(id.key));
  }

  /** The operations of an API, in its specification or described by themselves. */
  operationsOf(api: Resource): readonly ResourceId[] {
    const described = this.#operations.get(api.id.key) ?? [];
    const known = new Set(described.map(({ key }) => key));
    return [...described, ...operationsIn(api).filter(({ key }) => !known.has(key))];
  }

  /** The products that offer one of some APIs. */
  productsOf(apis: ReadonlySet<string>): readonly ResourceId[] {
    return this.#offers.filter(({ api }) => apis.has(api.key)).map(({ product }) => product);
  }

  /** True for what a reader knows by its name; the service gives its own subscriptions random names. */
  isNamed(id: ResourceId): boolean {
    return !this.#subscriptions.some((one) => one.id.equals(id) && !one.isNamed);
  }

  /** Subscriptions whose keys are for one of some resources or, if `all`, for every API. */
  subscriptionsOf(resources: ReadonlySet<string>, all: boolean): readonly ResourceId[] {
    return this.#subscriptions.filter(({ scope }) => (scope ? resources.has(scope.key) : all)).map(({ id }) => id);
  }
}
