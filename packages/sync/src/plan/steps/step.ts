import { type Canonical, canonical, type Resource, valueAt } from '@apimkit/model';
import { changeAt, ownForm, sameImport, storesSpecification } from '@apimkit/model/internal';
import { changeNeedsSecret } from '../../hides-secret.ts';
import { specificationChanges } from '../../spec-diff/specification-changes.ts';
import type { PlanInput } from '../input.ts';
import type { Step } from '../types.ts';
import { base } from './base.ts';
import { changesBetween } from './changes.ts';
import { highlightsOf } from './highlights.ts';
import { isMasked, withMasks } from './masks.ts';
import { fieldsOf } from './meaning.ts';
import { operationWrites } from './operation-writes.ts';
import { policyChanges } from './policy-changes.ts';
import { secretWrite } from './secret-write.ts';
import { withSpelling } from './spelling.ts';

const absent = 'it is not on the service';

/** Plans the step for a desired resource. */
export function stepOf(resource: Resource, live: Resource | undefined, input: PlanInput, blocked: boolean): Step {
  const { id } = resource;
  if (blocked) return { ...base(id), op: 'blocked', because: 'its secret has no value' };
  const imports = storesSpecification(resource) ? { imports: true as const } : {};
  if (!live) return { ...base(id), op: 'create', because: absent, ...imports, highlights: highlightsOf(resource) };
  if (resource.implied) return { ...base(id), op: 'keep', because: 'unchanged' };
  const form = sameImport(live, resource) ? ownForm : canonical;
  const shown = (side: Resource) => withoutSharedSecrets(comparable(form(side), resource), resource, live);
  const [before, after] = [shown(live), shown(resource)];
  const found = withSpelling(changesBetween(fieldsOf(before), fieldsOf(after)), live, resource);
  const changes = withMasks(resource, found);
  const secret = secretWrite(resource, input);
  if (changes.length === 0 && !secret.write)
    return {
      ...base(id),
      op: 'keep',
      because: secret.note ?? 'unchanged',
      ...(secret.unknown ? { unknownSecret: true } : {}),
    };
  if (changeNeedsSecret(resource, live))
    return { ...base(id), op: 'blocked', because: 'its secret has no value', changes };
  const reimports = changes.some(({ path }) => path.startsWith('specification'));
  return {
    ...base(id),
    op: 'update',
    because: changes.length > 0 ? 'the files differ' : (secret.note ?? ''),
    ...(changes.length > 0 ? { changes } : {}),
    ...policyChanges(before.policy, after.policy, resource),
    ...(reimports ? specificationWrite(resource, live, input) : {}),
    ...(reimports && !isMasked(resource, 'specification')
      ? { specification: specificationChanges(live, resource, before.specification) }
      : {}),
    ...(secret.write ? secretChange(resource, input) : {}),
    ...(secret.unknown ? { unknownSecret: true } : {}),
    ...(secret.unknown && !secret.write ? { keepsSecret: true } : {}),
  };
}

function secretChange({ id }: Resource, { secretChanges }: PlanInput): Pick<Step, 'secret'> {
  const secret = secretChanges?.get(id.key);
  return secret ? { secret } : {};
}

function specificationWrite(
  resource: Resource,
  live: Resource,
  { desired }: PlanInput,
): Pick<Step, 'imports' | 'operations'> {
  const operations = operationWrites(resource, live, desired);
  return operations ? { operations } : { imports: true };
}

/** A value that is secret on one side is shown on neither: a plan must not show a secret from before it was declared one. */
function withoutSharedSecrets(form: Canonical, one: Resource, other: Resource): Canonical {
  const secret = one.id.entry.secrets.filter(
    ({ when }) => when !== undefined && [one, other].some(({ payload }) => valueAt(payload, when) === true),
  );
  return { ...form, payload: secret.reduce((kept, { path }) => changeAt(kept, path, () => undefined), form.payload) };
}

/** Without files for a specification, the one of the service is not compared. */
function comparable(form: Canonical, desired: Resource): Canonical {
  if (form.specification === undefined || storesSpecification(desired)) return form;
  const { specification: _, ...rest } = form;
  return rest;
}
