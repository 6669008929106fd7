import { type Artifacts, childKinds, type Resource, ResourceId } from '@apimkit/model';
import { kindWithApiRole, permissionOf } from '@apimkit/model/internal';
import { samplePolicy } from './policy.ts';
import { SetupError } from './setup-error.ts';

/** The policy that a resource of a kind may have, for a new one: such as an API, a product or a resolver. */
export function policiesOf(owner: Resource): readonly Resource[] {
  return childKinds(owner.id.entry).flatMap(({ kind, document, arm, scopes }) => {
    const isIn = owner.id.workspace === undefined || scopes.includes('workspace');
    if (document !== 'policy' || arm.endsWith('}') || !isIn) return [];
    const id = new ResourceId(kind, owner.id.names, owner.id.workspace);
    return permissionOf(id, owner) === 'open' ? [{ id, payload: {}, policy: samplePolicy(id) }] : [];
  });
}

/**
 * The link by which a product offers a new API.
 *
 * @throws {SetupError} when there is no such product, or the resource is not what products offer
 */
export function offerOf({ id }: Resource, name: string, artifacts: Artifacts): Resource {
  const offering = kindWithApiRole('offers');
  const link = childKinds(offering).find(
    ({ association, ends }) => association && Object.values(ends).includes(id.kind),
  );
  const [end] = Object.keys(link?.ends ?? {});
  if (!link || end === undefined)
    throw new SetupError(`--product is for an API: a product does not offer ${id}, so leave it out`);
  const [placeholder = ''] = [...offering.arm.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one);
  const owner = new ResourceId(offering.kind, { [placeholder]: name }, id.workspace);
  if (!artifacts.has(owner))
    throw new SetupError(`${owner} does not exist: create it first, with apimkit new ${offering.kind} ${name}`);
  return { id: new ResourceId(link.kind, { [placeholder]: name, [end]: id.name }, id.workspace), payload: {} };
}
