import type { ApiFact, AppliedPolicy } from '@apimkit/api-lint';
import { type Artifacts, ancestorsOf, ResourceId } from '@apimkit/model';
import { kindWithApiRole } from '@apimkit/model/internal';
import type { EffectiveElement, EffectivePolicy } from '@apimkit/policy';
import { effectiveFor } from '../policies/effective.ts';

/** The policies that run for the calls of an API; each call is put together once. */
export function policiesOfCall(artifacts: Artifacts, api: ResourceId): ApiFact['runs'] {
  const known = new Map<string, readonly AppliedPolicy[] | undefined>();
  const place = api.workspace === undefined ? {} : { workspace: api.workspace };
  return (call = {}) => {
    const key = `${call.product ?? ''}/${call.operation ?? ''}`.toLowerCase();
    if (!known.has(key)) {
      const isKnown = hasPolicies(artifacts, api, call.product);
      const effective = isKnown ? effectiveFor(artifacts, { api: api.name, ...call, ...place }) : undefined;
      known.set(key, effective && effective.problems.length === 0 ? flat(effective) : undefined);
    }
    return known.get(key);
  };
}

/** Whether the files contain any policy for a call. Without one, nothing is known about its policies. */
function hasPolicies(artifacts: Artifacts, api: ResourceId, product: string | undefined): boolean {
  const { owners, isService } = policyOwners(artifacts);
  const through =
    product === undefined ? undefined : new ResourceId(kindWithApiRole('offers').kind, { product }, api.workspace).key;
  return isService || owners.has(api.key) || (through !== undefined && owners.has(through));
}

interface Owners {
  /** Keys of APIs and products with policies, their own or their operations'. */
  readonly owners: ReadonlySet<string>;
  /** The service has a policy of its own. */
  readonly isService: boolean;
}

const counted = new WeakMap<Artifacts, Owners>();

function policyOwners(artifacts: Artifacts): Owners {
  const before = counted.get(artifacts);
  if (before) return before;
  const scoped = [...artifacts].filter(({ id, policy }) => policy !== undefined && id.entry.policyScope !== undefined);
  const owners = {
    owners: new Set(scoped.flatMap(({ id }) => ancestorsOf(id).map(({ key }) => key))),
    isService: scoped.some(({ id }) => id.entry.policyScope === 'global' && id.workspace === undefined),
  };
  counted.set(artifacts, owners);
  return owners;
}

const flat = ({ sections }: EffectivePolicy): readonly AppliedPolicy[] =>
  Object.entries(sections).flatMap(([section, elements]) => elements.flatMap((one) => factsIn(one, section, false)));

function factsIn(element: EffectiveElement, section: string, isNested: boolean): readonly AppliedPolicy[] {
  const { name, tag, source, origin, children = [] } = element;
  const own: AppliedPolicy = {
    name,
    section,
    tag,
    text: source,
    isNested,
    file: origin.file,
    line: origin.line,
    isOwn: origin.fragment === undefined && /^(?:api|operation) /.test(origin.scope),
  };
  return [own, ...children.flatMap((child) => factsIn(child, section, true))];
}
