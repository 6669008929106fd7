import { type Artifacts, ancestorsOf, type Graph, ResourceId } from '@apimkit/model';
import { affectedIn, Callers, containerKind, type Scope, scopeOfCalls, Users } from '@apimkit/model/internal';
import { acts } from '../plan/order.ts';
import type { AffectedResources, Impact, Step } from '../plan/types.ts';

/** Both sides of a plan with their references. */
export interface ImpactInput {
  readonly desired: Artifacts;
  readonly live: Artifacts;
  /** The references of the desired side. */
  readonly wanted: Graph;
  /** The references of the live side. */
  readonly standing: Graph;
}

/**
 * Adds to steps what they affect of the live service: a policy affects the calls in its scope, where scopes inherit from service,
 * product and API; anything else affects the calls of the policies, APIs and diagnostics that refer to it, directly or through
 * fragments, backends and named values. Resources that do not exist yet, or are deleted too,
 * are not affected.
 */
export function withImpact(steps: readonly Step[], { desired, live, wanted, standing }: ImpactInput): readonly Step[] {
  if (!steps.some(isShared)) return steps;
  const users = new Users([
    { artifacts: live, graph: standing },
    { artifacts: desired, graph: wanted },
  ]);
  const leaving = new Set(steps.filter(({ op }) => op === 'delete').map(({ id }) => ResourceId.parse(id).key));
  const callers = new Callers(live.filter(({ id }) => !leaving.has(id.key)));
  const known = new Map<string, Impact | undefined>();
  return steps.map((step) => {
    if (!isShared(step)) return step;
    const id = ResourceId.parse(step.id);
    // What begins to refer to a new resource has a step of its own.
    const involved = step.op === 'create' ? [id] : users.withUsersOf(id);
    const scopes = involved.flatMap((one) => scopeOfCalls(one) ?? []);
    const key = scopes.map(keyOf).sort().join(' ');
    if (!known.has(key)) known.set(key, impactOf(scopes, callers));
    const impact = known.get(key);
    return impact ? { ...step, impact } : step;
  });
}

const keyOf = (scope: Scope) => (scope.of === 'all' ? `all ${scope.workspace ?? ''}` : scope.id.key);

/** True for a change whose effect does not follow from its name: of a policy, or of what several APIs can use. */
function isShared({ op, id: text, tidies, promote, goesWith }: Step): boolean {
  if (!acts(op) || tidies || promote !== undefined || goesWith !== undefined) return false;
  const id = ResourceId.parse(text);
  const { association, document, revisions, apiRole } = id.entry;
  if (association) return false;
  const isTop = ancestorsOf(id).every(({ kind }) => kind === containerKind.kind);
  return document === 'policy' || (isTop && revisions === undefined && apiRole !== 'offers');
}

function impactOf(scopes: readonly Scope[], callers: Callers): Impact | undefined {
  const { apis, operations, products, subscriptions } = affectedIn(scopes, callers);
  if (apis.size + products.size === 0) return undefined;
  return {
    ...(scopes.some(({ of }) => of === 'all') ? { all: true as const } : {}),
    ...named('apis', apis),
    ...named('operations', operations),
    ...named('products', products),
    ...named('subscriptions', subscriptions, (id) => callers.isNamed(id)),
  };
}

/** The names in a plan are examples. */
const mostNames = 20;

function named(
  name: Exclude<keyof Impact, 'all'>,
  ids: ReadonlyMap<string, ResourceId>,
  isNamed: (id: ResourceId) => boolean = () => true,
): Impact {
  if (ids.size === 0) return {};
  const names = [...ids.values()].filter(isNamed).map(String).sort();
  return { [name]: { count: ids.size, names: names.slice(0, mostNames) } satisfies AffectedResources };
}
