import {
  type Canonical,
  canonical,
  changeAt,
  type JsonObject,
  type Resource,
  type ResourceId,
  secretsOf,
  valueAt,
} from '@apimkit/model';
import { diffPolicies } from '@apimkit/policy';
import { createTwoFilesPatch } from 'diff';
import { changesBetween } from './changes.ts';
import { highlightsOf } from './highlights.ts';
import { isMasked, withMasks } from './masks.ts';
import type { PlanInput } from './plan.ts';
import { withSpelling } from './spelling.ts';
import type { Step } from './types.ts';

/** What every step says of its resource. */
export const base = (id: ResourceId) => ({ key: id.toString(), id: id.toString(), kind: id.kind, needs: [] });

const absent = 'the service does not have it';

/** The step for one desired resource: what must be written, and why. */
export function stepOf(resource: Resource, live: Resource | undefined, input: PlanInput, blocked: boolean): Step {
  const { id } = resource;
  if (blocked) return { ...base(id), op: 'blocked', because: 'no value for its secret' };
  const imports = resource.specification && canonical(resource).specification ? { imports: true as const } : {};
  if (!live) return { ...base(id), op: 'create', because: absent, ...imports, highlights: highlightsOf(resource) };
  if (resource.implied) return { ...base(id), op: 'keep', because: 'unchanged' };
  const shown = (side: Resource) => withoutSharedSecrets(comparable(canonical(side), resource), resource, live);
  const [before, after] = [shown(live), shown(resource)];
  const found = withSpelling(changesBetween(jsonOf(before), jsonOf(after)), live, resource);
  const changes = withMasks(resource, found);
  const secret = secretState(resource, input);
  if (changes.length === 0 && !secret.write)
    return {
      ...base(id),
      op: 'keep',
      because: secret.note ?? 'unchanged',
      ...(secret.unknown ? { unknownSecret: true } : {}),
    };
  const reimports = changes.some(({ path }) => path.startsWith('specification'));
  return {
    ...base(id),
    op: 'update',
    because: changes.length > 0 ? 'the files say otherwise' : (secret.note ?? ''),
    ...(changes.length > 0 ? { changes } : {}),
    ...policyDetails(before.policy, after.policy, resource),
    ...(reimports ? { imports: true } : {}),
    ...(secret.unknown ? { unknownSecret: true } : {}),
    ...(secret.unknown && !secret.write ? { keepsSecret: true } : {}),
  };
}

/** A value that is secret on one side is shown on neither: a plan must not tell what a secret was before it was one. */
function withoutSharedSecrets(form: Canonical, one: Resource, other: Resource): Canonical {
  const secret = one.id.entry.secrets.filter(
    ({ when }) => when !== undefined && [one, other].some(({ payload }) => valueAt(payload, when) === true),
  );
  return { ...form, payload: secret.reduce((kept, { path }) => changeAt(kept, path, () => undefined), form.payload) };
}

/** What the files do not say about a specification is not compared. */
function comparable(form: Canonical, desired: Resource): Canonical {
  if (form.specification === undefined || canonical(desired).specification !== undefined) return form;
  const { specification: _, ...rest } = form;
  return rest;
}

/** A meaning as one tree of fields. */
export const jsonOf = ({ payload, policy, specification }: Canonical): JsonObject => ({
  ...payload,
  ...(policy === undefined ? {} : { policy }),
  ...(specification === undefined ? {} : { specification }),
});

/** What differs in a policy, in words and as text; neither when it holds what must not be shown. */
function policyDetails(
  before: string | undefined,
  after: string | undefined,
  resource: Resource,
): Pick<Step, 'text' | 'policyChanges'> {
  if (before === after || isMasked(resource, 'policy')) return {};
  return {
    policyChanges: diffPolicies(before ?? '', after ?? ''),
    text: policyDiff(before ?? '', after ?? ''),
  };
}

function policyDiff(before: string, after: string): string {
  return createTwoFilesPatch('service', 'files', `${before}\n`, `${after}\n`, undefined, undefined, { context: 2 })
    .split('\n')
    .slice(3)
    .join('\n');
}

function secretState(
  { id, payload }: Resource,
  { secrets, writeSecrets = 'always' }: PlanInput,
): { readonly write: boolean; readonly note?: string; readonly unknown?: true } {
  if (secretsOf(id.entry, payload).length === 0) return { write: false };
  const known = secrets?.get(id.key) ?? 'unknown';
  if (known === 'same') return { write: false };
  if (known === 'different') return { write: true, note: 'its secret value differs' };
  return { write: writeSecrets === 'always', note: 'its secret cannot be compared', unknown: true };
}
