import { type Artifacts, ancestorsOf, type Resource, type ResourceId } from '@apimkit/model';
import { impliedBy, rootOf } from '@apimkit/model/internal';

/** A resource and everything above it, with the APIs of revisions: a match of one of these selects it. */
export const chainOf = (id: ResourceId): readonly ResourceId[] =>
  [id, ...ancestorsOf(id)].flatMap((one) => {
    const root = rootOf(one);
    return root ? [one, root] : [one];
  });

/** Keys of the resources that are selected with some roots: what is below them, their revisions, and their links. */
export function expanded(roots: ReadonlySet<string>, artifacts: Artifacts): ReadonlySet<string> {
  if (roots.size === 0) return roots;
  return new Set([...artifacts].filter((one) => belongs(one, roots)).map(({ id }) => id.key));
}

function belongs({ id }: Resource, roots: ReadonlySet<string>): boolean {
  if (chainOf(id).some(({ key }) => roots.has(key))) return true;
  // A link belongs to both of its ends.
  return id.entry.association && impliedBy(id).some((ends) => ends.some(({ key }) => roots.has(key)));
}
