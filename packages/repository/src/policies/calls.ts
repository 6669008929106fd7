import { type Artifacts, ancestorsOf, ResourceId, valueAt } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import { policyReferences, type SectionName } from '@apimkit/policy';
import type { PolicyCall } from '@apimkit/policy-lint';
import { productFacts } from '../facts/surroundings.ts';
import { type Call, callText, effectiveFor, keyOf } from './effective.ts';

type Products = ReturnType<typeof productFacts>;

/** Facts that are computed once for all policies of some artifacts. */
interface Known {
  /** The files contain the policy of the service. */
  readonly hasGlobal: boolean;
  /** Every API requires a key. */
  readonly isClosed: boolean;
  readonly products: Products;
  /** Policies by the names of the fragments that they include, in lower case. */
  readonly includers: ReadonlyMap<string, readonly ResourceId[]>;
  readonly calls: Map<string, readonly PolicyCall[]>;
  readonly ways: Map<string, readonly Way[]>;
  /** The sections that contain something, by the text of a call. */
  readonly filled: Map<string, ReadonlySet<string>>;
}

const all = new WeakMap<Artifacts, Known>();

/**
 * The calls that run the policy of a resource: of an API through each product that offers it, of a fragment through each policy that includes it.
 */
export function callsThrough(artifacts: Artifacts, id: ResourceId): readonly PolicyCall[] {
  const known = knownOf(artifacts);
  const found = known.calls.get(id.key);
  if (found) return found;
  // Fragments that include each other are ignored.
  known.calls.set(id.key, []);
  const calls = made(artifacts, id, known);
  known.calls.set(id.key, calls);
  return calls;
}

function made(artifacts: Artifacts, id: ResourceId, known: Known): readonly PolicyCall[] {
  if (id.entry.policyRole === 'fragment-id') {
    const including = known.includers.get(id.name.toLowerCase()) ?? [];
    return including
      .filter((one) => id.workspace === undefined || one.workspace === id.workspace)
      .flatMap((one) => callsThrough(artifacts, one));
  }
  return waysTo(artifacts, id, known).map(({ name, call, needsSubscription }) => ({
    name,
    effective: effectiveFor(artifacts, call),
    needsSubscription,
  }));
}

/** A call that runs a policy, by the names of its scopes. */
interface Way {
  readonly name: string;
  readonly call: Call;
  readonly needsSubscription: boolean;
}

function waysTo(artifacts: Artifacts, id: ResourceId, known: Known): readonly Way[] {
  const ways = known.ways.get(id.key) ?? findWays(artifacts, id, known);
  known.ways.set(id.key, ways);
  return ways;
}

function findWays(artifacts: Artifacts, id: ResourceId, { products, isClosed }: Known): readonly Way[] {
  const { policyScope } = id.entry;
  const place = id.workspace === undefined ? {} : { workspace: id.workspace };
  if (policyScope === 'global') return [{ name: `${id}`, call: { api: '', ...place }, needsSubscription: isClosed }];
  if (policyScope === 'product') {
    const [owner] = ancestorsOf(id);
    const isOpen = products.some((one) => one.resource === owner?.toString() && !one.subscriptionRequired);
    const call = { api: '', product: id.names.product ?? '', ...place };
    return [{ name: `${owner}`, call, needsSubscription: !isOpen }];
  }
  const owner = ancestorsOf(id).find((one) => one.entry.revisions);
  if (!owner || policyScope === undefined) return [];
  const { api = '', operation } = id.names;
  const call = { api, ...(operation === undefined ? {} : { operation }), ...place };
  const offered = new ResourceId(owner.kind, { ...owner.names, api: splitRevision(owner.name).root }, id.workspace);
  const offering = products.filter(({ apis }) => apis.includes(offered.toString()));
  const needsSubscription = asksForKey(artifacts, owner) && offering.every((one) => one.subscriptionRequired);
  const through = offering.map(({ name: product }) => ({ ...call, product }));
  return (through.length > 0 ? through : [call]).map((one) => ({ name: callText(one), call: one, needsSubscription }));
}

/** Whether an API requires a key without an open product. */
const asksForKey = (artifacts: Artifacts, api: ResourceId) =>
  valueAt(artifacts.get(api)?.payload ?? {}, 'properties.subscriptionRequired') !== false;

function knownOf(artifacts: Artifacts): Known {
  const known = all.get(artifacts) ?? read(artifacts);
  all.set(artifacts, known);
  return known;
}

function read(artifacts: Artifacts): Known {
  const products = productFacts(artifacts);
  const apis = [...artifacts].filter(({ id }) => id.entry.revisions !== undefined);
  const including = [...artifacts].flatMap(({ id, policy }) =>
    policy === undefined
      ? []
      : [
          ...new Set(
            policyReferences(policy).flatMap(({ role, name }) => (role === 'fragment-id' ? [name.toLowerCase()] : [])),
          ),
        ].map((fragment) => ({ fragment, id })),
  );
  return {
    hasGlobal: [...artifacts].some(
      ({ id, policy }) => policy !== undefined && id.entry.policyScope === 'global' && id.workspace === undefined,
    ),
    isClosed: apis.every(({ id }) => asksForKey(artifacts, id)) && products.every((one) => one.subscriptionRequired),
    products,
    includers: new Map(
      [...Map.groupBy(including, ({ fragment }) => fragment)].map(([name, some]) => [name, some.map(({ id }) => id)]),
    ),
    calls: new Map(),
    ways: new Map(),
    filled: new Map(),
  };
}

/**
 * Whether the scopes above the policy of a resource contain anything in a section. Undefined if the artifacts have no policy of the service,
 * because the service has one.
 */
export function inheritsAnything(artifacts: Artifacts, id: ResourceId, section: SectionName): boolean | undefined {
  const known = knownOf(artifacts);
  if (!known.hasGlobal) return undefined;
  return waysTo(artifacts, id, known).some(({ call }) => filledSections(artifacts, aboveOf(call), known).has(section));
}

/** The sections of a call that contain something, all of them if that is unknown. */
function filledSections(artifacts: Artifacts, call: Call, { filled }: Known): ReadonlySet<string> {
  const key = keyOf(call);
  const known = filled.get(key);
  if (known) return known;
  const { sections, problems } = effectiveFor(artifacts, call);
  const all = Object.entries(sections).filter(([, found]) => found.length > 0 || problems.length > 0);
  const found = new Set(all.map(([name]) => name));
  filled.set(key, found);
  return found;
}

/** The call without its narrowest scope. */
function aboveOf({ api, operation, product, workspace }: Call): Call {
  const place = workspace === undefined ? {} : { workspace };
  const through = product === undefined ? {} : { product };
  if (operation !== undefined) return { api, ...through, ...place };
  return api === '' ? { api, ...place } : { api: '', ...through, ...place };
}
