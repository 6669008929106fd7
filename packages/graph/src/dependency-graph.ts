import { type Artifacts, type FileTree, parentOf, type Resource } from '@apimkit/model';
import { containerKind, type Dependency, dependenciesIn } from '@apimkit/model/internal';
import { compare, compareEdges, Edges } from './edges.ts';
import { type FoldOptions, foldingOf } from './folding.ts';
import { Nodes } from './nodes.ts';
import { isMasked, placesIn } from './places.ts';
import type { DependencyGraph, Reason } from './types.ts';

/** Options of {@link dependencyGraph}. */
export interface GraphOptions extends FoldOptions {
  /** The files of the artifacts: a place has a line if the policy is as in its file. */
  readonly tree?: FileTree | undefined;
}

/**
 * Returns the dependency graph of artifacts: which resource needs which, why, and where that is written. What belongs to another resource is
 * a part of its node: policies, operations, schemas, revisions. Links, such as a product's API, are edges. The end of a reference
 * that is neither in the files nor in every service is a node with the origin `outside`.
 *
 * @param artifacts those of the files or of an environment
 * @returns plain JSON, sorted; the order of the artifacts has no effect
 * @example
 * const { nodes, edges } = dependencyGraph(artifacts);
 * edges.map(({ from, to, reason }) => `${from} needs ${to}: ${reason}`);
 */
export function dependencyGraph(artifacts: Artifacts, { tree, foldVersions }: GraphOptions = {}): DependencyGraph {
  const fold = foldingOf(artifacts, { foldVersions });
  const nodes = new Nodes(artifacts);
  const edges = new Edges();
  const dependencies = dependenciesIn(artifacts);
  const placeOf = placesIn(tree);
  for (const resource of [...artifacts].sort((one, other) => compare(one.id.key, other.id.key))) {
    const owner = fold(resource.id);
    const from = nodes.of(owner);
    if (!resource.id.equals(owner) && !resource.id.entry.association) nodes.add(resource.id, owner);
    // Of an owner that only its parts name, as an API with only a policy in the files, the workspace is known too.
    const container = artifacts.has(owner) ? undefined : parentOf(owner);
    if (container) edges.add(from, nodes.of(container), 'contained-in', placeOf(resource, { candidates: [] }));
    for (const dependency of dependencies(resource)) {
      const to = endOf(dependency, resource);
      if (to !== from) edges.add(from, to, reasonOf(dependency), placeOf(resource, dependency));
    }
  }
  return {
    version: 1,
    nodes: nodes.all().toSorted((one, other) => compare(one.id, other.id)),
    edges: edges.all().toSorted(compareEdges),
  };

  function endOf(dependency: Dependency, resource: Resource): string {
    if (!dependency.to && isMasked(resource, dependency)) return nodes.unknown('value from outside of the files');
    const id = dependency.to ?? dependency.candidates[0];
    return id ? nodes.of(fold(id)) : nodes.unknown(dependency.reference?.text ?? '');
  }
}

function reasonOf({ reference, to, candidates }: Dependency): Reason {
  if (reference) return reference.at.in === 'policy' ? 'policy-reference' : 'property-reference';
  return (to ?? candidates[0])?.kind === containerKind.kind ? 'contained-in' : 'association';
}
