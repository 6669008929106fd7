import type { ApiFact, ApiFacts } from '@apimkit/api-lint';
import type { GatewayApi, GatewayCall, GatewayFacts, GatewaySubscription } from '@apimkit/breaking';
import { type Artifacts, ancestorsOf, parentOf, type Resource, ResourceId, textAt } from '@apimkit/model';
import { relativeArmId } from '@apimkit/model/internal';
import { apiFactsIn } from '../facts/facts.ts';
import { subjectOf } from '../facts/subject.ts';
import { settingOf } from '../facts/surroundings.ts';
import { effectiveFor } from '../policies/effective.ts';
import { guardsOf } from './guards.ts';

/** What callers meet of the artifacts: the facts that rules over APIs use, in the words of the gateway. */
export function gatewayFactsIn(artifacts: Artifacts): GatewayFacts {
  const facts = apiFactsIn(artifacts);
  const operations = operationsWithPolicies(artifacts);
  return {
    apis: facts.apis.map((api) => gatewayApi(api, facts, artifacts, operations)),
    products: facts.products,
    versionSets: facts.versionSets,
    subscriptions: subscriptionsIn(artifacts),
  };
}

/** Subscriptions; the service activates one without a state only after approval. */
const subscriptionsIn = (artifacts: Artifacts): readonly GatewaySubscription[] =>
  [...artifacts]
    .filter(({ id }) => id.entry.apiRole === 'grants-access')
    .map((one) => ({
      ...subjectOf(one),
      state: String(settingOf(one, 'properties.state') ?? ''),
      scope: relativeArmId(textAt(one.payload, 'properties.scope') ?? ''),
    }));

const describedIn = new WeakMap<Artifacts, ReadonlyMap<string, readonly Resource[]>>();

/** Operations that are defined by artifacts, by the key of their API. */
function describedOperations(artifacts: Artifacts): ReadonlyMap<string, readonly Resource[]> {
  const known = describedIn.get(artifacts);
  if (known) return known;
  const all = [...artifacts].filter(({ id }) => id.entry.fromSpecification === 'operations');
  const made = Map.groupBy(all, ({ id }) => parentOf(id)?.key ?? '');
  describedIn.set(artifacts, made);
  return made;
}

/** Names of the operations with a policy of their own, by the key of their API. */
function operationsWithPolicies(artifacts: Artifacts): ReadonlyMap<string, readonly string[]> {
  const pairs = [...artifacts].flatMap(({ id, policy }) => {
    if (policy === undefined || id.entry.policyScope !== 'operation') return [];
    const api = ancestorsOf(id).find(({ entry }) => entry.revisions !== undefined);
    return api ? [{ api: api.key, operation: id.names.operation ?? '' }] : [];
  });
  return new Map(
    [...Map.groupBy(pairs, ({ api }) => api)].map(([api, all]) => [api, [...new Set(all.map((one) => one.operation))]]),
  );
}

function gatewayApi(
  api: ApiFact,
  { products }: ApiFacts,
  artifacts: Artifacts,
  withPolicies: ReadonlyMap<string, readonly string[]>,
): GatewayApi {
  const id = ResourceId.parse(api.resource);
  const place = api.workspace === undefined ? {} : { workspace: api.workspace };
  const published = products.filter(({ resource }) => api.products.includes(resource)).map(({ name }) => name);
  const ways: readonly Omit<GatewayCall, 'guards'>[] = [
    {},
    ...(withPolicies.get(id.key) ?? []).map((operation) => ({ operation })),
  ].flatMap((one) => [one, ...published.map((product) => ({ ...one, product }))]);
  const described = describedOperations(artifacts).get(id.key) ?? [];
  const { file, revisionNumber, version, versionSet, path, protocols, subscriptionRequired, authorization, keyNames } =
    api;
  return {
    resource: api.resource,
    path,
    // The default protocol of the service is HTTPS.
    protocols: protocols.length > 0 ? protocols : ['https'],
    subscriptionRequired,
    authorization,
    keyHeader: keyNames.header,
    keyQuery: keyNames.query,
    products: api.products,
    calls: ways.map((way) => ({
      ...way,
      guards: guardsOf(effectiveFor(artifacts, { api: id.name, ...way, ...place })),
    })),
    ...(api.revision === undefined || api.isCurrent === true ? {} : { revision: api.revision }),
    ...(api.revision !== undefined || revisionNumber === undefined ? {} : { currentRevision: revisionNumber }),
    ...(file === undefined ? {} : { file }),
    ...(version === undefined ? {} : { version }),
    ...(versionSet === undefined ? {} : { versionSet }),
    ...(api.specification || described.length === 0
      ? {}
      : { operations: described.map(({ id: child }) => child.name) }),
  };
}
