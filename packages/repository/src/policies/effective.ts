import { type Artifacts, ancestorsOf, kinds, type Resource, ResourceId, textAt } from '@apimkit/model';
import { splitRevision } from '@apimkit/model/internal';
import { type EffectivePolicy, effectivePolicy, type FragmentSource, type ScopedPolicy } from '@apimkit/policy';

/** A call whose effective policy is computed. */
export interface Call {
  readonly api: string;
  readonly operation?: string;
  readonly product?: string;
  readonly workspace?: string;
}

/** Reads `api:orders`, `api:orders/get-order`, with `@workspace` behind. */
export function parseCall(text: string): Call | undefined {
  const found = /^(?:api:)?([^/@]+)(?:\/([^@]+))?(?:@([^/]+))?$/.exec(text.trim());
  if (!found) return undefined;
  const [, api = '', operation, workspace] = found;
  return { api, ...(operation === undefined ? {} : { operation }), ...(workspace === undefined ? {} : { workspace }) };
}

const kindOfScope = (scope: string) => kinds.find(({ policyScope }) => policyScope === scope)?.kind ?? '';

const calls = new WeakMap<Artifacts, Map<string, EffectivePolicy>>();

/** The effective policy of a call, put together once: rules of policies and of APIs ask for the same calls. */
export function effectiveFor(artifacts: Artifacts, call: Call): EffectivePolicy {
  const known = calls.get(artifacts) ?? new Map<string, EffectivePolicy>();
  calls.set(artifacts, known);
  const key = keyOf(call);
  const found = known.get(key) ?? merged(artifacts, call);
  known.set(key, found);
  return found;
}

/** A text that two calls share only if they are the same. */
export const keyOf = ({ api, operation, product, workspace }: Call): string =>
  JSON.stringify([api, operation, product, workspace]);

/** The policies of a call: the documents of its scopes, and the fragments that they may include. */
function merged(artifacts: Artifacts, call: Call): EffectivePolicy {
  const { api, operation, product, workspace } = call;
  const inside = (scope: string, names: Record<string, string>, where: string | undefined, words: string) => {
    const found = artifacts.get(new ResourceId(kindOfScope(scope), names, where));
    return found === undefined ? [] : scopedPolicy(found, words);
  };
  // A revision without policies of its own has none; it does not fall back to the current one.
  const chain: readonly ScopedPolicy[] = [
    ...(operation === undefined ? [] : inside('operation', { api, operation }, workspace, `operation ${operation}`)),
    ...(api === '' ? [] : inside('api', { api }, workspace, `api ${api}`)),
    ...(product === undefined ? [] : inside('product', { product }, workspace, `product ${product}`)),
    ...(workspace === undefined ? [] : inside('global', {}, workspace, `workspace ${workspace}`)),
    ...inside('global', {}, undefined, 'global'),
  ];
  return effectivePolicy(chain, fragmentsOf(artifacts, workspace));
}

const scoped = new WeakMap<Resource, readonly ScopedPolicy[]>();

/** The policy of a resource in a chain; the same object for each chain. */
function scopedPolicy(found: Resource, scope: string): readonly ScopedPolicy[] {
  const before = scoped.get(found);
  if (before) return before;
  const { id, policy, files } = found;
  const file = files?.find((one) => one.endsWith('.xml')) ?? files?.[0] ?? id.toString();
  const made = policy === undefined ? [] : [{ scope, file, text: policy }];
  scoped.set(found, made);
  return made;
}

// The result is cached for each policy of a repository.
const known = new WeakMap<Artifacts, Map<string, ReadonlyMap<string, FragmentSource>>>();

function fragmentsOf(artifacts: Artifacts, workspace: string | undefined): ReadonlyMap<string, FragmentSource> {
  const ofArtifacts = known.get(artifacts) ?? new Map<string, ReadonlyMap<string, FragmentSource>>();
  known.set(artifacts, ofArtifacts);
  const found = ofArtifacts.get(workspace ?? '') ?? readFragments(artifacts, workspace);
  ofArtifacts.set(workspace ?? '', found);
  return found;
}

function readFragments(artifacts: Artifacts, workspace: string | undefined): ReadonlyMap<string, FragmentSource> {
  const wanted = new Set(kinds.filter(({ policyRole }) => policyRole === 'fragment-id').map(({ kind }) => kind));
  const inReach = [...artifacts].filter(
    ({ id }) => wanted.has(id.kind) && [undefined, workspace].includes(id.workspace),
  );
  // Fragments of the workspace override those of the service.
  const sorted = [...inReach].sort(
    (a, b) => Number(a.id.workspace !== undefined) - Number(b.id.workspace !== undefined),
  );
  return new Map(
    sorted.flatMap(({ id, policy, files = [] }) =>
      policy === undefined
        ? []
        : [[id.name, { file: files.find((one) => one.endsWith('.xml')) ?? id.toString(), text: policy }] as const],
    ),
  );
}

/** The policies that a resource inherits: the scopes above it, merged. */
export function inheritedBy(artifacts: Artifacts, resource: string): EffectivePolicy {
  const id = ResourceId.parse(resource);
  const { policyScope } = id.entry;
  const { workspace } = id;
  const owner = id.names.api ?? '';
  const place = workspace === undefined ? {} : { workspace };
  // An operation inherits from its API, an API from the scopes above it.
  if (policyScope === 'operation') return effectiveFor(artifacts, { api: owner, ...place });
  if (policyScope === 'api' || policyScope === 'product') return effectiveFor(artifacts, { api: '', ...place });
  return policyScope === 'global' && workspace !== undefined
    ? effectiveFor(artifacts, { api: '' })
    : effectivePolicy([]);
}

/** The calls of a repository: every API, and every operation that has a policy. */
export function callsOf(artifacts: Artifacts): readonly Call[] {
  const operations = [...artifacts].filter(
    ({ id, policy }) => policy !== undefined && id.names.operation !== undefined,
  );
  const apis = [...artifacts].filter(
    ({ id, payload }) => id.entry.revisions && textAt(payload, 'properties.path') !== undefined,
  );
  const place = (id: ResourceId) => (id.workspace === undefined ? {} : { workspace: id.workspace });
  return [
    ...apis
      .filter(({ id }) => splitRevision(id.name).revision === undefined)
      .map(({ id }) => ({ api: id.name, ...place(id) })),
    ...operations.map(({ id }) => {
      const [owner] = ancestorsOf(id).filter((one) => one.entry.revisions);
      return { api: owner?.name ?? '', operation: id.names.operation ?? '', ...place(id) };
    }),
  ];
}

/** Formats a call. */
export const callText = ({ api, operation, product, workspace }: Call) =>
  `api:${api}${operation === undefined ? '' : `/${operation}`}${workspace === undefined ? '' : `@${workspace}`}${product === undefined ? '' : ` (product ${product})`}`;
