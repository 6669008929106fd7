import { type Artifacts, ancestorsOf, type ResourceId, referencesOf } from '@apimkit/model';
import { containerKind, rootOf } from '@apimkit/model/internal';

/** How resources become nodes. */
export interface FoldOptions {
  /** The versions of an API are one node, that of their version set. */
  readonly foldVersions?: boolean | undefined;
}

/**
 * Returns a function that finds the node of a resource. What is below another resource belongs to that one, such as policies, operations and
 * schemas to their API, and a revision belongs to its API. The policy of a workspace belongs to the workspace; other resources inside of it
 * are nodes.
 */
export function foldingOf(
  artifacts: Artifacts,
  { foldVersions = false }: FoldOptions = {},
): (id: ResourceId) => ResourceId {
  const known = new Map<string, ResourceId>();
  return (id) => {
    const found = known.get(id.key) ?? ownerOf(id);
    known.set(id.key, found);
    return found;
  };

  function ownerOf(id: ResourceId): ResourceId {
    const line = [id, ...ancestorsOf(id)];
    const top = line.findLast(({ kind }) => kind !== containerKind.kind) ?? id;
    const owner = (isScopePolicy(top) ? line.at(-1) : undefined) ?? top;
    const current = rootOf(owner) ?? owner;
    return (foldVersions ? versionSetOf(artifacts, current) : undefined) ?? current;
  }
}

const isScopePolicy = ({ entry }: ResourceId) => entry.document === 'policy' && entry.policyScope !== undefined;

/** The version set of an API: the service deletes it together with the last API that refers to it. */
function versionSetOf(artifacts: Artifacts, id: ResourceId): ResourceId | undefined {
  const resource = artifacts.get(id);
  const path = id.entry.references.find(({ removesUnused }) => removesUnused)?.path;
  const reference =
    resource && referencesOf(resource).find(({ at }) => at.in === 'payload' && at.path === path && path !== undefined);
  return reference && artifacts.resolve(reference, id);
}
