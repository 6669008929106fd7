import { type Artifacts, ancestorsOf, graphOf, parentOf, type Resource, type ResourceId } from '@apimkit/model';
import { clash, describesOperation, hasBuiltIn, nounOf, permissionOf, typeOf } from '@apimkit/model/internal';
import { SetupError } from './setup-error.ts';
import { isThere } from './target.ts';

/**
 * Checks that a resource does not exist yet.
 *
 * @throws {SetupError} that names its file
 */
export function checkNew(id: ResourceId, artifacts: Artifacts): void {
  if (hasBuiltIn(id)) throw new SetupError(`${id} is a part of every service: leave it out`);
  const existing = artifacts.get(id);
  const owner = parentOf(id);
  const source = existing ?? (describesOperation(artifacts, id) && owner ? artifacts.get(owner) : undefined);
  if (source && !source.implied)
    throw new SetupError(
      `${id} exists: ${source.files?.join(', ') ?? source.id}. Nothing was written: choose another name, or change the file`,
    );
}

/**
 * Checks that a resource may be created where it is.
 *
 * @throws {SetupError} when its parent does not exist, or is of a type without such resources
 */
export function checkOwner(id: ResourceId, artifacts: Artifacts): void {
  const owner = parentOf(id);
  if (!owner) return;
  // The folder of a workspace implies it.
  const isImplied = owner.workspace === undefined && owner.names.workspace !== undefined;
  if (!isThere(owner, artifacts) && !isImplied)
    throw new SetupError(`${owner} does not exist: create it first, with apimkit new ${owner.kind} ${namesOf(owner)}`);
  const resource = artifacts.get(owner);
  const source = id.entry.fromSpecification && resource?.specification && resource.files?.slice(1).join(' or ');
  if (source) throw new SetupError(`${owner} has a specification: add the ${nounOf(id.entry)} to ${source}`);
  const typed = ancestorsOf(id)
    .map((one) => artifacts.get(one))
    .find((one) => one && isTyped(one));
  const isOther = typed && id.entry.onlyOfTypes?.includes(typeOf(typed)) === false;
  if (isOther || permissionOf(id, resource) !== 'open')
    throw new SetupError(
      `${owner} cannot have a ${nounOf(id.entry)}${typed ? `, because the type of ${typed.id} is ${typeOf(typed)}` : ''}: choose another one`,
    );
}

const isTyped = ({ id }: Resource) => 'properties.type' in id.entry.defaults;
const namesOf = (id: ResourceId) => String(id).replace(/^[^:]*:/, '');

/**
 * Checks new resources against each other and the files: unique values, and what they refer to.
 *
 * @param all the files with the new resources
 * @throws {SetupError} for the first problem
 */
export function checkTogether(added: readonly Resource[], all: Artifacts): void {
  for (const one of added) {
    const other = [...all].find((candidate) => clash(one, candidate));
    if (other)
      throw new SetupError(
        `${one.id} has the same ${one.id.entry.unique?.path.split('.').at(-1)} as ${other.id} (${other.files?.[0] ?? 'new'}), which the service rejects: choose another one`,
      );
  }
  const keys = new Set(added.map(({ id }) => id.key));
  const [missing] = graphOf(all).missing.filter(({ from }) => keys.has(from.id.key));
  if (missing)
    throw new SetupError(
      `${missing.from.id} needs ${missing.candidates.join(' or ') || missing.reference?.text}, which does not exist: create it first, with apimkit new`,
    );
}
