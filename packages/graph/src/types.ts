/** Where a dependency is written. */
export interface DependencyPlace {
  /** The resource that needs something: one that is folded into the node, or the node itself. */
  readonly resource: string;
  /** Its file. */
  readonly file?: string;
  /** Line of a policy. */
  readonly line?: number;
  /** Path of the property. */
  readonly path?: string;
}

/**
 * Why a node needs another one: it is in a workspace, it links to it, its policy or one of its properties refers to it.
 */
export type Reason = (typeof reasons)[number];

/** Every reason, in the order of a node's edges. */
export const reasons = ['contained-in', 'association', 'policy-reference', 'property-reference'] as const;

/** Where the resource of a node is: in the files, in every service, or neither, so that only a reference names it. */
export type NodeOrigin = (typeof origins)[number];

/** Every origin. */
export const origins = ['files', 'built-in', 'outside'] as const;

/** A resource with all that belongs to it. */
export interface GraphNode {
  /** The resource: kind, colon and name. `?:text` if a reference does not name a known resource. */
  readonly id: string;
  /** Its kind; absent if unknown. */
  readonly kind?: string;
  /** Name of the kind for users. */
  readonly type: string;
  /** Display name, otherwise the name. */
  readonly title: string;
  readonly origin: NodeOrigin;
  /** Version of an API. */
  readonly version?: string;
  readonly workspace?: string;
  /** The file with the payload. */
  readonly file?: string;
  /** Resources that belong to it and are not nodes: policies, operations, revisions, … */
  readonly parts: readonly string[];
}

/** A dependency between two nodes: `from` needs `to`. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly reason: Reason;
  /** The file of the first place. */
  readonly file?: string;
  /** Every place where it is written. */
  readonly places: readonly DependencyPlace[];
}

/** What a change of a resource affects of the calls of a service: ids, sorted. */
export interface BlastRadius {
  /** Every API of the service or workspace. */
  readonly all?: true;
  readonly apis: readonly string[];
  readonly operations: readonly string[];
  readonly products: readonly string[];
  readonly subscriptions: readonly string[];
}

/** From a node to what it needs, to what uses it, or to both. */
export type GraphDirection = (typeof directions)[number];

/** Every direction. */
export const directions = ['needs', 'used-by', 'both'] as const;

/** The node around which a graph was selected. */
export interface Focus {
  /** The requested resource: the node, or a part of it. */
  readonly resource: string;
  readonly node: string;
  readonly direction: GraphDirection;
  /** Most edges between the node and another one; absent: no limit. */
  readonly depth?: number;
  /** Absent for a resource that is not in the files. */
  readonly affects?: BlastRadius;
}

/** The dependency graph of artifacts, as JSON: see {@link graphSchema}. Nodes and edges are sorted. */
export interface DependencyGraph {
  /** Version of this format; new optional properties do not change it. */
  readonly version: 1;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Absent for a whole graph. */
  readonly focus?: Focus;
}
