import { type Artifacts, ancestorsOf, kinds, type Resource, type ResourceId, textAt, valueAt } from '@apimkit/model';
import { policyReferences } from '@apimkit/policy';
import type { PolicySurroundings, RepositoryFacts } from '@apimkit/policy-lint';
import { callsThrough, inheritsAnything } from './calls.ts';
import { effectiveFor } from './effective.ts';

/** A policy of a repository: its text, its file and its context. */
export interface RepositoryPolicy {
  readonly text: string;
  readonly file: string;
  readonly resource: string;
  readonly surroundings: PolicySurroundings;
}

const lists = {
  'backend-id': 'backends',
  'logger-id': 'loggers',
  'certificate-id': 'certificates',
  'schema-id': 'schemas',
  'authorization-provider-id': 'authorizationProviders',
} as const;

/** Returns every policy of some artifacts, with its scope and its context in the other files. */
export function policiesOf(artifacts: Artifacts): readonly RepositoryPolicy[] {
  const repositories = new Map<string, RepositoryFacts>();
  return [...artifacts].flatMap(({ id, policy, files = [] }) => {
    if (policy === undefined) return [];
    const inside = id.workspace?.toLowerCase() ?? '';
    const repository = repositories.get(inside) ?? repositoryOf(artifacts, inside);
    repositories.set(inside, repository);
    const { policyScope } = id.entry;
    const facts = callFacts(artifacts, id);
    const isFragment = id.entry.policyRole === 'fragment-id';
    const scope = policyScope === 'global' && id.workspace !== undefined ? 'workspace' : policyScope;
    const file = files.find((one) => one.endsWith('.xml')) ?? files[0] ?? id.toString();
    return [
      {
        text: policy,
        file,
        resource: id.toString(),
        surroundings: {
          file,
          repository,
          ...(scope ? { scope } : {}),
          ...facts,
          calls: () => callsThrough(artifacts, id),
          inherits: (section) => inheritsAnything(artifacts, id, section),
          ...(isFragment ? { fragmentName: id.name } : {}),
        },
      },
    ];
  });
}

/** For the policy of an API or an operation: the effective policy, and whether a subscription is required. */
function callFacts(artifacts: Artifacts, id: ResourceId): Pick<PolicySurroundings, 'effective' | 'needsSubscription'> {
  const { policyScope } = id.entry;
  const { api, operation } = id.names;
  if (api === undefined || (policyScope !== 'api' && policyScope !== 'operation')) return {};
  const owner = ancestorsOf(id).find((one) => one.entry.revisions);
  const required = owner && valueAt(artifacts.get(owner)?.payload ?? {}, 'properties.subscriptionRequired');
  const place = id.workspace === undefined ? {} : { workspace: id.workspace };
  return {
    effective: effectiveFor(artifacts, { api, ...(operation === undefined ? {} : { operation }), ...place }),
    needsSubscription: required !== false,
  };
}

/** The resources that a workspace (or the service itself) can refer to. */
function repositoryOf(artifacts: Artifacts, workspace: string): RepositoryFacts {
  const inReach = [...artifacts].filter(({ id }) => [undefined, workspace].includes(id.workspace?.toLowerCase()));
  const kindsOf = (role: string) => kinds.filter(({ policyRole }) => policyRole === role);
  const ofRole = (role: string) => inReach.filter(({ id }) => kindsOf(role).some(({ kind }) => kind === id.kind));
  // Kinds that are left out by default may well exist without files.
  const isKnown = (role: string) =>
    ofRole(role).length > 0 || kindsOf(role).every(({ capture }) => capture === 'default');
  const named = ofRole('named-value-hole').map(
    ({ id, payload }) => textAt(payload, id.entry.referredToBy ?? '') ?? id.name,
  );
  const fragments = ofRole('fragment-id').map(({ id, policy = '' }) => [id.name, policy] as const);
  const others = Object.entries(lists).flatMap(([role, key]) => {
    const names = ofRole(role).map(({ id }) => id.name);
    return isKnown(role) ? [[key, new Set(names)] as const] : [];
  });
  return {
    ...Object.fromEntries(others),
    namedValues: new Set(named),
    fragments: new Map(fragments),
    usedFragments: usedFragments(inReach),
  };
}

const usedFragments = (resources: readonly Resource[]) =>
  new Set(
    resources.flatMap(({ policy }) =>
      policy === undefined
        ? []
        : policyReferences(policy).flatMap(({ role, name }) => (role === 'fragment-id' ? [name] : [])),
    ),
  );
